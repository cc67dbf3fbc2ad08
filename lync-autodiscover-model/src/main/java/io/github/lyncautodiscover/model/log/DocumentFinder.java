package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import io.github.lyncautodiscover.model.MalformedReason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the end of what begins like a document, has it repaired, and reads it. */
final class DocumentFinder {
    /**
     * What came of it.
     *
     * @param entry nothing, when it turns out not to be ours
     * @param end where to go on
     */
    record Found(@Nullable LogEntry entry, int end) {}

    private final AutodiscoverReader reader;

    DocumentFinder(AutodiscoverReader reader) {
        this.reader = reader;
    }

    Found find(StringBuilder text, Matcher start, long line) {
        int limit = Math.min(text.length(), start.start() + LogScan.LONGEST_DOCUMENT);
        return start.group(LogPatterns.XML) == null ? json(text, start, limit, line) : xml(text, start, limit, line);
    }

    private Found xml(StringBuilder text, Matcher start, int limit, long line) {
        String name = start.group(LogPatterns.NAME);
        int escaped = Escapes.times(start.group(LogPatterns.XML));
        Pattern namespace = escaped > 0 ? LogPatterns.ESCAPED_UCWA : LogPatterns.UCWA;
        Matcher ucwa = namespace.matcher(text).region(start.end(), limit);
        if (name.equals("resource") && !ucwa.lookingAt()) {
            return new Found(null, start.end());
        }
        int end = xmlEnd(text, start.end(), limit, name);
        if (end < 0) {
            return new Found(cutOff(line), start.end());
        }
        Repairs repairs = new Repairs();
        return new Found(entry(repairs.xml(text.substring(start.start(), end), escaped), repairs, line, true), end);
    }

    private static int xmlEnd(StringBuilder text, int from, int limit, String name) {
        Matcher empty = LogPatterns.EMPTY_ELEMENT.matcher(text).region(from, limit);
        if (empty.lookingAt()) {
            return empty.end();
        }
        Matcher tag = LogPatterns.tag(name).matcher(text).region(from, limit);
        if (!tag.find() || tag.group(1).isEmpty()) {
            return -1;
        }
        Matcher end = LogPatterns.TAG_END.matcher(text).region(tag.end(), limit);
        return end.lookingAt() ? end.end() : -1;
    }

    private Found json(StringBuilder text, Matcher start, int limit, long line) {
        int escaped = Escapes.times(start.group(LogPatterns.QUOTE));
        boolean inPage = escaped > 0 || start.group(LogPatterns.GAP).contains("<");
        int end = JsonEnd.find(text, start.start(), limit, inPage, escaped > 0);
        String key = start.group(LogPatterns.KEY).toLowerCase(Locale.ROOT);
        boolean surelyOurs = key.equals("accesslocation") || key.equals("_links");
        if (end < 0) {
            return new Found(surelyOurs ? cutOff(line) : null, start.end());
        }
        Repairs repairs = new Repairs();
        LogEntry entry = entry(
                repairs.json(text.substring(start.start(), end), inPage ? Math.max(1, escaped) : 0),
                repairs,
                line,
                surelyOurs);
        return new Found(entry, entry == null ? start.end() : end);
    }

    private static LogDamage cutOff(long line) {
        return new LogDamage(line, MalformedReason.TRUNCATED, "the document has no end", new Repairs().list());
    }

    private @Nullable LogEntry entry(String document, Repairs repairs, long line, boolean surelyOurs) {
        try {
            return new LogDocument(line, reader.read(document.getBytes(StandardCharsets.UTF_8)), repairs.list());
        } catch (MalformedDocumentException e) {
            return surelyOurs ? new LogDamage(line, e.reason(), String.valueOf(e.getMessage()), repairs.list()) : null;
        }
    }
}
