package io.github.lyncautodiscover.client.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Lines that wait until others have been written. Not thread-safe. */
interface Spool {
    void add(Set<String> lines);

    void writeTo(Appendable out) throws IOException;

    void close();

    static Spool inMemory() {
        StringBuilder text = new StringBuilder();
        return new Spool() {
            @Override
            public void add(Set<String> lines) {
                lines.forEach(text::append);
            }

            @Override
            public void writeTo(Appendable out) throws IOException {
                out.append(text);
            }

            @Override
            public void close() {
                text.setLength(0);
            }
        };
    }

    /** A temporary file, which goes with the process at the latest. */
    static Spool inFile() {
        try {
            Path file = Files.createTempFile("lync-autodiscover", ".prom");
            file.toFile().deleteOnExit();
            return new InFile(file, Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines in a file. */
    record InFile(Path file, BufferedWriter writer) implements Spool {
        private static final int PIECE = 8000;

        @Override
        public void add(Set<String> lines) {
            try {
                for (String line : lines) {
                    writer.write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void writeTo(Appendable out) throws IOException {
            writer.flush();
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                StringBuilder some = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    some.append(line).append('\n');
                    if (some.length() > PIECE) {
                        out.append(some);
                        some.setLength(0);
                    }
                }
                out.append(some);
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
