package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a deployment was asked, for readers in any language: whole lines, each there before the answer is. */
final class RecordingFile {

    private final Path file;

    /** Begins anew, as the deployment does. */
    RecordingFile(Path folder) throws IOException {
        file = Files.writeString(folder.resolve("recording.txt"), "");
    }

    /** Opens the file for each line, so that nothing remains open and readers may empty or remove it between two tests. */
    void add(String line) {
        try {
            Files.writeString(
                    file,
                    line.replaceAll("\\p{Cntrl}", "?") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            System.err.println("Not in " + file + ": " + line + " (" + full + ")");
        }
    }
}
