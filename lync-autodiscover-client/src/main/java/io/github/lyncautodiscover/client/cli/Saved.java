package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Diagnoses that were saved as JSON, or one that was saved as a page. Not thread-safe. */
final class Saved {
    private static final int LARGEST = 64_000_000;

    private final String what;
    private final List<LyncDiagnosis> diagnoses;
    private final Map<String, Integer> taken = new HashMap<>();

    private Saved(String what, List<LyncDiagnosis> diagnoses) {
        this.what = what;
        this.diagnoses = diagnoses;
    }

    /** Refuses a file that cannot be read, and one that holds something else. */
    static Saved of(String option, String file) {
        String what = option + " " + file;
        try {
            String text = SavedText.of(bytes(Path.of(file)));
            return new Saved(
                    what,
                    text.stripLeading().startsWith("<") ? List.of(HtmlReport.read(text)) : DiscoveryJson.readAll(text));
        } catch (IOException | InvalidPathException unreadable) {
            throw UsageException.ofFile("cannot read " + what, file, unreadable);
        } catch (IllegalArgumentException foreign) {
            throw UsageException.ofContent("cannot read " + what + ": " + foreign.getMessage(), foreign);
        }
    }

    /** A device may have no end, and no size that says so. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new FileSystemException(file.toString(), null, "it is larger than any evidence");
            }
            return read;
        }
    }

    List<LyncDiagnosis> all() {
        return diagnoses;
    }

    /** Refuses a SIP domain that the file knows nothing of. */
    void mustKnow(String domain) {
        if (diagnoses.stream().noneMatch(saved -> isAbout(saved, domain))) {
            throw new UsageException(what + " knows nothing of " + domain);
        }
    }

    /**
     * The diagnosis to compare with: that of the same user where the file names users, else the first of the SIP domain
     * for the first that is asked for, the second for the second, and the last for whoever comes later.
     */
    LyncDiagnosis before(LyncDiagnosis now) {
        String domain = now.sipDomain().orElse("");
        mustKnow(domain);
        List<LyncDiagnosis> same =
                diagnoses.stream().filter(saved -> isAbout(saved, domain)).toList();
        int number = taken.merge(domain, 1, Integer::sum);
        return same.stream()
                .filter(saved -> user(saved).isPresent() && user(saved).equals(user(now)))
                .findFirst()
                .orElseGet(() -> same.get(Math.min(number, same.size()) - 1));
    }

    private static boolean isAbout(LyncDiagnosis saved, String domain) {
        return saved.sipDomain().orElse("").equals(domain);
    }

    private static Optional<String> user(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().map(Discovery::user).map(Object::toString);
    }
}
