package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.HtmlIndex;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The folder of {@code --out}: a file for each diagnosis, and an index of the pages. Not thread-safe. */
final class Folder {
    private static final int LONGEST = 120;
    private static final String INDEX = "index";

    private final Path folder;
    private final Sink out;
    private final HtmlIndex index;
    private final Set<String> taken = new HashSet<>(Set.of(INDEX));
    /** So that many of one SIP domain do not try all numbers anew. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private Folder(Path folder, Sink out, boolean showUser) {
        this.folder = folder;
        this.out = out;
        this.index = new HtmlIndex(showUser);
    }

    /** Makes it if need be; refuses one that cannot be written to, before anybody is asked. */
    static Folder of(String name, Sink out, boolean showUser) {
        try {
            Path folder = Files.createDirectories(Path.of(name));
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(name);
            }
            return new Folder(folder, out, showUser);
        } catch (IOException | InvalidPathException unusable) {
            throw unusable(name, unusable);
        }
    }

    private static UsageException unusable(String name, Exception why) {
        String what = "cannot write to " + Syntax.OUT + " " + name;
        return why instanceof AccessDeniedException
                ? UsageException.ofContent(what + ": no permission", why)
                : UsageException.ofFile(what, name, why);
    }

    /** Named after the SIP domain; a second one of the same domain has a number. */
    void add(LyncDiagnosis diagnosis, String text, Format format) {
        String file = name(diagnosis) + "." + format;
        write(file, text);
        index.add(diagnosis, file);
    }

    /** An index where there are pages. */
    void end(Format format) {
        if (format == Format.HTML) {
            write(INDEX + "." + format, index.text());
        }
    }

    private String name(LyncDiagnosis diagnosis) {
        String domain =
                diagnosis.sipDomain().orElse("log").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
        String name = domain.substring(0, Math.min(LONGEST, domain.length()));
        String free = name;
        while (!taken.add(free)) {
            free = name + "-" + numbers.merge(name, 2, (last, first) -> last + 1);
        }
        return free;
    }

    private void write(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Files.writeString(path, text);
        } catch (IOException unusable) {
            throw UsageException.ofFile("cannot write " + path, path.toString(), unusable);
        }
        out.write(path + System.lineSeparator());
    }
}
