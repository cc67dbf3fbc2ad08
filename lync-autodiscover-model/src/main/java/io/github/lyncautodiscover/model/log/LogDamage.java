package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.MalformedReason;
import java.util.List;

/**
 * What begins like a document and cannot be read, not even repaired.
 *
 * <p>No specification covers it: it is what copying, pasting and cutting off leave of a document of [MS-OCDISCWS] 2.2.5
 * or of UCWA's {@code root_ref}. Immutable.
 *
 * @param line where it begins, from 1
 * @param reason why it cannot be read
 * @param message the same in words, with a short excerpt at most
 * @param repairs what was done in vain
 */
public record LogDamage(long line, MalformedReason reason, String message, List<Repair> repairs) implements LogEntry {
    /** Keeps the repairs as they are now. */
    public LogDamage {
        repairs = List.copyOf(repairs);
    }
}
