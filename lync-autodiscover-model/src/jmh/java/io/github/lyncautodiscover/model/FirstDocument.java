package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** What one process does before it has read its first document: with this library, or with JAXB alone. */
public final class FirstDocument {
    private FirstDocument() {}

    /** Reads once and prints the microseconds that it took. */
    public static void main(String[] way) throws Exception {
        byte[] body = body();
        long start = System.nanoTime();
        Object document = way[0].equals("reader")
                ? AutodiscoverReader.standard().read(body).response()
                : JAXBContext.newInstance(AutodiscoverResponse.class)
                        .createUnmarshaller()
                        .unmarshal(new ByteArrayInputStream(body));
        long microseconds = (System.nanoTime() - start) / 1000;
        Objects.requireNonNull(document);
        System.out.println(microseconds);
    }

    private static byte[] body() throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstDocument.class.getResourceAsStream("domain.xml"))) {
            return in.readAllBytes();
        }
    }

    /** Starts many processes, both ways in turn, and prints the ratio of the medians. */
    static void printRatio() throws Exception {
        int processes = 15;
        long[] reader = new long[processes];
        long[] jaxb = new long[processes];
        for (int i = 0; i < processes; i++) {
            reader[i] = run("reader");
            jaxb[i] = run("jaxb");
        }
        double ratio = (double) median(reader) / median(jaxb);
        System.out.printf(
                "first document: reader / plain JAXB = %d / %d us = %.2f (at most 1.2)%n",
                median(reader), median(jaxb), ratio);
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long run(String way) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), FirstDocument.class.getName(), way)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Long.parseLong(said.strip());
    }
}
