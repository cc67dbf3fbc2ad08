package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import io.github.lyncautodiscover.model.MalformedReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the end of what begins like a document, has it repaired, and reads it. */
final class DocumentFinder {
    private static final int MOST_SLASHES = 3;
    private static final String OURS = "utodiscover";

    /**
     * What came of it.
     *
     * @param entries none, when it turns out not to be ours
     * @param end where to go on
     */
    record Found(List<LogEntry> entries, int end) {}

    private final AutodiscoverReader reader;
    private final boolean inBase64;

    DocumentFinder(AutodiscoverReader reader) {
        this(reader, false);
    }

    private DocumentFinder(AutodiscoverReader reader, boolean inBase64) {
        this.reader = reader;
        this.inBase64 = inBase64;
    }

    Found find(CharSequence text, Start start, long line) {
        return switch (start.kind()) {
            case XML -> xml(text, start, line);
            case JSON, PROGRAM -> json(text, start, line);
            case BASE64 -> new Found(base64(text.subSequence(start.place(), start.end()), line), start.end());
            case SHALLOW -> new Found(List.of(shallow(line)), start.end());
            case ERROR -> new Found(List.of(), start.end());
        };
    }

    private Repairs repairs() {
        Repairs repairs = new Repairs();
        if (inBase64) {
            repairs.count(RepairKind.BASE64);
        }
        return repairs;
    }

    private static int limit(CharSequence text, Start start) {
        return Math.min(text.length(), start.place() + LogScan.LONGEST_DOCUMENT);
    }

    /** A line break may divide a name before one inside a value tells that the document was wrapped. */
    private Found xml(CharSequence text, Start start, long line) {
        Attempt first = attempt(text, start, line, start.broken());
        if (!first.mayBeWrapped()) {
            return first.found();
        }
        Found second = attempt(text, start, line, true).found();
        boolean better = second.entries().stream().anyMatch(LogDocument.class::isInstance);
        return better ? second : first.found();
    }

    private record Attempt(Found found, boolean mayBeWrapped) {}

    private Attempt attempt(CharSequence text, Start start, long line, boolean wrapped) {
        for (int slashes = start.slashes(); ; slashes++) {
            Repairs repairs = repairs();
            Letters letters = start.letters(text, limit(text, start), slashes, repairs);
            XmlExtent extent = new XmlExtent(letters, repairs, start.name(), slashes < MOST_SLASHES);
            if (wrapped) {
                extent.wrapping.expect();
            }
            switch (extent.read()) {
                case WHOLE -> {
                    LogEntry entry = entry(repairs.xml(extent.toString()), repairs, line, true);
                    boolean broken =
                            entry instanceof LogDamage damage && damage.reason() == MalformedReason.NOT_WELL_FORMED;
                    return new Attempt(found(start, extent, entry), broken && extent.hasBreakInTag());
                }
                case CUT_OFF -> {
                    return new Attempt(new Found(List.of(cutOff(line, repairs)), start.end()), extent.hasBreakInTag());
                }
                case NOT_OURS -> {
                    return new Attempt(new Found(List.of(), start.end()), false);
                }
                case IN_STRING -> {
                    // Once more, with one backslash less.
                }
            }
        }
    }

    private Found json(CharSequence text, Start start, long line) {
        Repairs repairs = repairs();
        Letters letters = start.letters(text, limit(text, start), start.slashes(), repairs);
        Extent extent = start.kind() == Start.Kind.JSON
                ? new JsonExtent(letters, repairs)
                : new ProgramExtent(letters, repairs);
        boolean whole = extent.read() == Extent.End.WHOLE;
        boolean surelyOurs = JsonStart.isSure(start.name()) || extent.text.indexOf(OURS) >= 0;
        if (!whole) {
            return new Found(surelyOurs ? List.of(cutOff(line, repairs)) : List.of(), start.end());
        }
        return found(start, extent, entry(repairs.json(extent.toString()), repairs, line, surelyOurs));
    }

    /** What is broken may have swallowed what comes behind it. */
    private static Found found(Start start, Extent extent, @Nullable LogEntry entry) {
        boolean goOnInside = entry == null
                || (entry instanceof LogDamage damage && damage.reason() == MalformedReason.NOT_WELL_FORMED);
        return new Found(entry == null ? List.of() : List.of(entry), goOnInside ? start.end() : extent.place());
    }

    /** What base64 holds is not looked into for more base64. */
    private List<LogEntry> base64(CharSequence run, long line) {
        List<LogEntry> entries = new ArrayList<>();
        if (inBase64) {
            return entries;
        }
        String text = Base64Run.decoded(run);
        DocumentFinder inside = new DocumentFinder(reader, true);
        Starts starts = new Starts(text);
        for (Start start = starts.next(0); start != null; ) {
            Found found = inside.find(text, start, line);
            entries.addAll(found.entries());
            start = starts.next(found.end());
        }
        return entries;
    }

    private static LogDamage cutOff(long line, Repairs repairs) {
        return new LogDamage(line, MalformedReason.TRUNCATED, "the document has no end", repairs.list());
    }

    private LogDamage shallow(long line) {
        return new LogDamage(
                line,
                MalformedReason.TRUNCATED,
                "PowerShell has printed the document without what is in it; ConvertTo-Json -Depth 9 prints all",
                repairs().list());
    }

    private @Nullable LogEntry entry(String document, Repairs repairs, long line, boolean surelyOurs) {
        try {
            return new LogDocument(line, reader.read(document.getBytes(StandardCharsets.UTF_8)), repairs.list());
        } catch (MalformedDocumentException e) {
            return surelyOurs ? new LogDamage(line, e.reason(), String.valueOf(e.getMessage()), repairs.list()) : null;
        }
    }
}
