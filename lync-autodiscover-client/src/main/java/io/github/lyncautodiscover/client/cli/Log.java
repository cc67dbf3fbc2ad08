package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The log of a client, as evidence. */
final class Log {
    private Log() {}

    static LyncDiagnosis alone(List<LogEntry> entries) {
        return LyncDiagnosis.builder(Instant.now()).log(entries).build();
    }

    static LyncDiagnosis with(List<LogEntry> entries, LyncDiagnosis seen) {
        return seen.toBuilder().log(entries).build();
    }

    /** In UTF-8, where whatever is not becomes a question mark. */
    static List<LogEntry> read(String file) {
        List<LogEntry> entries = new ArrayList<>();
        try (Reader log = new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8)) {
            LogReader.standard().read(log, entries::add);
            return entries;
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageException("cannot read --log " + file, unreadable);
        }
    }
}
