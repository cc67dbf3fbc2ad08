package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogReader;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.IOException;
import java.io.LineNumberReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a client, as evidence.
 *
 * @param entries what was found
 * @param lines how many lines were read
 */
record Log(List<LogEntry> entries, int lines) {
    LyncDiagnosis alone() {
        return LyncDiagnosis.builder(Instant.now()).log(entries).logLines(lines).build();
    }

    LyncDiagnosis with(LyncDiagnosis seen) {
        return seen.toBuilder().log(entries).logLines(lines).build();
    }

    /** Whatever program has saved it. */
    static Log read(String file) {
        List<LogEntry> entries = new ArrayList<>();
        try (LineNumberReader log = new LineNumberReader(SavedText.reader(Files.newInputStream(Path.of(file))))) {
            LogReader.standard().read(log, entries::add);
            return new Log(entries, log.getLineNumber());
        } catch (IOException | InvalidPathException unreadable) {
            throw UsageException.ofFile("cannot read --log " + file, file, unreadable);
        }
    }
}
