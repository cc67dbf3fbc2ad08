package io.github.lyncautodiscover.model;

import java.nio.charset.StandardCharsets;

/** Reads so many documents, each with hundreds of element names that no other has. */
final class ManyNames {
    private static final int NAMES = 900;

    private ManyNames() {}

    /** Prints how many were read. */
    public static void main(String[] documents) throws MalformedDocumentException {
        AutodiscoverReader reader = AutodiscoverReader.standard();
        int read = 0;
        for (; read < Integer.parseInt(documents[0]); read++) {
            StringBuilder body = new StringBuilder("<AutodiscoverResponse><Root>");
            for (int i = 0; i < NAMES; i++) {
                body.append("<documentNumber")
                        .append(read)
                        .append("hasTheElement")
                        .append(i)
                        .append("/>");
            }
            reader.read(body.append("</Root></AutodiscoverResponse>").toString().getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(read + " documents");
    }
}
