package io.github.lyncautodiscover.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and what is none as code page 1252. */
final class NarrowReader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 8192;

    private final InputStream file;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer letters = CharBuffer.allocate(CHUNK).limit(0);
    private boolean ended;

    NarrowReader(InputStream file) {
        this.file = file;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!letters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            more();
        }
        int count = Math.min(length, letters.remaining());
        letters.get(into, from, count);
        return count;
    }

    private void more() throws IOException {
        bytes.compact();
        int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
        ended |= read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, ended);
        while (result.isMalformed() && letters.remaining() >= result.length()) {
            for (int i = 0; i < result.length(); i++) {
                letters.put(windows(bytes.get()));
            }
            result = decoder.decode(bytes, letters, ended);
        }
        letters.flip();
    }

    private static char windows(byte b) {
        return WINDOWS.decode(ByteBuffer.wrap(new byte[] {b})).charAt(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
