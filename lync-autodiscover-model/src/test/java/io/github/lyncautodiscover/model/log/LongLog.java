package io.github.lyncautodiscover.model.log;

import java.io.IOException;
import java.io.Reader;

/** Reads a log that is made up while it is read: so many megabytes, with a document in each. */
final class LongLog {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String DOCUMENT = "<AutodiscoverResponse><Root/></AutodiscoverResponse>";
    private static final String LURE = "{\"rel\":[0] &lt;resource&gt; <resource x='y'> ";
    private static final String NOISE = LURE + "2014-04-23 15:18:31.230 Lync[247:6975000] INFO ".repeat(50);

    private LongLog() {}

    /** Prints how many documents there were. */
    public static void main(String[] megabytes) throws IOException {
        long[] documents = {0};
        LogReader.standard().read(new MadeUp(Long.parseLong(megabytes[0])), entry -> {
            if (entry instanceof LogDocument) {
                documents[0]++;
            }
        });
        System.out.println(documents[0] + " documents");
    }

    private static final class MadeUp extends Reader {
        private final long length;
        private long place;

        MadeUp(long megabytes) {
            this.length = megabytes * MEGABYTE;
        }

        @Override
        public int read(char[] into, int from, int count) {
            int read = (int) Math.min(count, length - place);
            for (int i = 0; i < read; i++, place++) {
                int inMegabyte = (int) (place % MEGABYTE);
                into[from + i] = inMegabyte < DOCUMENT.length()
                        ? DOCUMENT.charAt(inMegabyte)
                        : NOISE.charAt(inMegabyte % NOISE.length());
            }
            return read == 0 ? -1 : read;
        }

        @Override
        public void close() {}
    }
}
