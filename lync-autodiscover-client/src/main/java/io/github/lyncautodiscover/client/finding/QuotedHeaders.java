package io.github.lyncautodiscover.client.finding;

import java.util.List;
import java.util.stream.Stream;

/** Headers of an answer as evidence; of a Location only what stands before its query. */
final class QuotedHeaders {
    private QuotedHeaders() {}

    /** Those of these names that there are, each as it came. */
    static List<Evidence> of(SeenHop hop, String... names) {
        return Stream.of(names)
                .flatMap(name -> hop.hop().headers().stream()
                        .filter(header -> header.name().equalsIgnoreCase(name))
                        .map(header -> name + ": " + header.value().replaceFirst("\\?.*", "?…")))
                .map(line -> hop.evidence(Evidence.Kind.HEADER, line))
                .toList();
    }
}
