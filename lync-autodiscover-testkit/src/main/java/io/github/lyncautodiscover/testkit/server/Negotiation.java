package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.DocumentFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Picks the format of an answer from the Accept header, as servers of each generation do. */
final class Negotiation {

    private Negotiation() {}

    /** The first type that is known wins; weights are not looked at, as no client is known to send them here. */
    static DocumentFormat choose(String accept, Set<DocumentFormat> available) {
        for (String type : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            Optional<DocumentFormat> format = known(type.strip(), available);
            if (format.isPresent()) {
                return format.get();
            }
        }
        return available.contains(DocumentFormat.UCWA_JSON)
                ? DocumentFormat.UCWA_JSON
                : DocumentFormat.AUTODISCOVER_JSON;
    }

    private static Optional<DocumentFormat> known(String type, Set<DocumentFormat> available) {
        // General types mean UCWA wherever the server knows it.
        List<DocumentFormat> newestFirst = List.of(
                DocumentFormat.UCWA_JSON,
                DocumentFormat.UCWA_XML,
                DocumentFormat.AUTODISCOVER_JSON,
                DocumentFormat.AUTODISCOVER_XML);
        return newestFirst.stream()
                .filter(available::contains)
                .filter(format -> format.matches(type))
                .findFirst();
    }

    /** What servers declare: the UCWA pages show the general types. */
    static String contentType(DocumentFormat format) {
        return switch (format) {
            case AUTODISCOVER_XML -> "application/vnd.microsoft.rtc.autodiscover+xml; v=1";
            case AUTODISCOVER_JSON -> "application/vnd.microsoft.rtc.autodiscover+json; v=1";
            case UCWA_XML -> "application/xml";
            case UCWA_JSON -> "application/json";
        };
    }
}
