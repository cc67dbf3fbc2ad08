package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One hop: the request, the way to the server, and what came back. */
final class HopText {
    /** So many tokens are named one by one. */
    private static final int FEW = 4;

    private static final int FEW_NAMES = 10;

    private HopText() {}

    static void print(String number, Hop hop, Page page) {
        page.line(
                3, number + " " + hop.method() + " " + HopJson.url(hop) + (hop.isTicketSent() ? " with a ticket" : ""));
        if (hop.isReused()) {
            page.line(
                    7,
                    "on the connection to " + hop.address().map(Addresses::text).orElse("") + " from before");
        } else {
            if (hop.isShared()) {
                page.line(7, "on the connection of an earlier lookup");
            }
            hop.proxy()
                    .ifPresent(proxy ->
                            page.line(7, "through the proxy " + proxy.getHostString() + ":" + proxy.getPort()));
            hop.dns().ifPresent(answer -> page.line(7, "DNS " + DnsWords.of(hop, answer)));
            hop.addressTries()
                    .forEach(tried -> page.line(7, "TCP " + Addresses.text(tried.address()) + " " + tried.result()));
            hop.tls().ifPresent(tls -> page.line(7, tls(number, tls, page)));
        }
        page.line(7, result(hop) + "; " + times(hop.times()));
        hop.oddities().forEach(odd -> page.line(7, "odd: " + odd.sentence()));
    }

    private static String tls(String number, TlsFacts tls, Page page) {
        String session = tls.protocol().isEmpty() ? "" : tls.protocol() + (tls.resumed() ? " resumed" : "") + ", ";
        String certificate = tls.certificate()
                .map(leaf -> page.firstPlace(leaf, number)
                        .map(place -> "the certificate of " + place)
                        .orElseGet(() -> words(leaf)))
                .orElse("no certificate seen");
        return "TLS " + session + certificate;
    }

    /** The holder is left out where it is one of the names. */
    private static String words(CertificateFacts leaf) {
        boolean named = leaf.names().stream().anyMatch(name -> leaf.subject().equalsIgnoreCase("CN=" + name));
        int more = leaf.names().size() - FEW_NAMES;
        return (named ? "certificate" : leaf.subject()) + " for "
                + leaf.names().stream().limit(FEW_NAMES).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "") + ", valid until " + leaf.notAfter() + ", issued by "
                + leaf.issuer();
    }

    private static String result(Hop hop) {
        return hop.failure()
                .map(Object::toString)
                .orElseGet(() -> hop.status().orElse(0)
                        + hop.document()
                                .map(document -> " " + resource(document.response()))
                                .orElse("")
                        + hop.challenge().map(challenge -> " " + challenge).orElse("")
                        + hop.target().map(target -> " to " + target).orElse(""));
    }

    private static String resource(AutodiscoverResponse response) {
        Resource resource = response.resource();
        String location = response.accessLocation().map(where -> where + " ").orElse("");
        List<String> tokens = resource.links().stream().map(Link::token).toList();
        String links = tokens.size() > FEW ? tokens.size() + " links" : String.join(", ", tokens);
        return location + resource.getClass().getSimpleName() + " with " + links;
    }

    private static String times(PhaseTimes times) {
        return Page.millis(times.total())
                + Arrays.stream(Phase.values())
                        .filter(phase -> times.byPhase().containsKey(phase))
                        .map(phase -> phase.label() + " " + Page.millis(times.of(phase)))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
