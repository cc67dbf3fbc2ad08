package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints a discovery for people: the result, every attempt with its hops, and the endpoints. */
final class TextReport {
    /** So many tokens are named one by one. */
    private static final int FEW = 4;

    private static final int FEW_NAMES = 10;

    private final StringBuilder out = new StringBuilder();

    private TextReport() {}

    static String of(Discovery discovery) {
        TextReport report = new TextReport();
        report.head(discovery);
        int number = 0;
        for (Attempt attempt : discovery.attempts()) {
            report.attempt(++number, attempt);
        }
        report.sipFallbacks(discovery);
        discovery.endpoints().ifPresent(report::endpoints);
        return report.out.toString();
    }

    private void head(Discovery discovery) {
        line(
                0,
                "Autodiscover for " + discovery.user().domain() + ", "
                        + discovery.plan().name() + " plan, " + discovery.startedAt());
        if (discovery.cached()) {
            line(0, "From the cache: nobody was asked now");
        }
        if (discovery.outcome() instanceof Outcome.Found found) {
            line(
                    0,
                    "Found through " + found.attempt().candidate() + " in " + millis(discovery.duration()) + ", "
                            + discovery.assurance().map(Assurance::name).orElse(""));
        } else if (discovery.outcome() instanceof Outcome.NotFound notFound) {
            line(0, "Not found in " + millis(discovery.duration()) + ": " + notFound.failure());
        }
        line(0, "");
    }

    private void attempt(int number, Attempt attempt) {
        String result = attempt.failure()
                .map(Failure::toString)
                .orElse(attempt.response().isPresent() ? "answered" : "not tried");
        line(0, number + ". " + attempt.candidate() + "  " + result);
        int hopNumber = 0;
        for (Hop hop : attempt.hops()) {
            hop(number + "." + ++hopNumber, hop);
        }
    }

    private void hop(String number, Hop hop) {
        line(3, number + " " + hop.method() + " " + hop.shownUrl() + (hop.isTicketSent() ? " with a ticket" : ""));
        if (hop.isReused()) {
            line(7, "on the connection to " + hop.address().map(Addresses::text).orElse("") + " from before");
        } else {
            hop.proxy()
                    .ifPresent(proxy -> line(7, "through the proxy " + proxy.getHostString() + ":" + proxy.getPort()));
            hop.dns().ifPresent(answer -> line(7, "DNS " + answer));
            hop.addressTries()
                    .forEach(tried -> line(7, "TCP " + Addresses.text(tried.address()) + " " + tried.result()));
            hop.tls().ifPresent(tls -> line(7, tls(tls)));
        }
        line(7, result(hop) + "; " + times(hop.times()));
    }

    private static String tls(TlsFacts tls) {
        String certificate = tls.certificate()
                .map(leaf -> leaf.subject() + " for "
                        + String.join(
                                ", ", leaf.names().stream().limit(FEW_NAMES).toList()) + ", valid until "
                        + leaf.notAfter() + ", issued by " + leaf.issuer())
                .orElse("no certificate seen");
        String session = tls.protocol().isEmpty() ? "" : tls.protocol() + (tls.resumed() ? " resumed" : "") + ", ";
        return "TLS " + session + certificate;
    }

    private static String result(Hop hop) {
        Optional<Failure> failure = hop.failure();
        if (failure.isPresent()) {
            return failure.get().toString();
        }
        return hop.status().orElse(0)
                + hop.document()
                        .map(document -> " " + resource(document.response()))
                        .orElse("")
                + hop.challenge().map(challenge -> " " + challenge).orElse("")
                + hop.header("Location")
                        .flatMap(location -> Urls.resolve(hop.url(), location))
                        .map(target -> " to " + Urls.masked(target))
                        .orElse("");
    }

    private static String resource(AutodiscoverResponse response) {
        Resource resource = response.resource();
        String location = response.accessLocation().map(where -> where + " ").orElse("");
        List<String> tokens = resource.links().stream().map(Link::token).toList();
        String links = tokens.size() > FEW ? tokens.size() + " links" : String.join(", ", tokens);
        return location + resource.getClass().getSimpleName() + " with " + links;
    }

    private void sipFallbacks(Discovery discovery) {
        for (SipFallbackAnswer fallback : discovery.sipFallbacks()) {
            line(0, "SIP fall-back " + fallback.answer());
            fallback.servers().forEach(server -> line(3, server.fqdn() + ":" + server.port()));
        }
    }

    private void endpoints(Endpoints endpoints) {
        AutodiscoverResponse response = endpoints.response();
        line(0, "");
        line(
                0,
                "Endpoints"
                        + response.accessLocation()
                                .map(where -> ", access location " + where)
                                .orElse(""));
        int width = response.resource().links().stream()
                .mapToInt(link -> link.token().length())
                .max()
                .orElse(0);
        for (Link link : response.resource().links()) {
            line(3, String.format("%-" + Math.max(1, width) + "s  %s", link.token(), href(link)));
        }
        endpoints.sipAccess().ifPresent(sip -> line(3, "SIP  " + sip.fqdn() + ":" + sip.port()));
    }

    private static String href(Link link) {
        return link.uri().map(Urls::masked).orElse("(unusable href)");
    }

    private static String times(PhaseTimes times) {
        return millis(times.total()) + " ("
                + Arrays.stream(Phase.values())
                        .filter(phase -> times.byPhase().containsKey(phase))
                        .map(phase -> phase.label() + " " + millis(times.of(phase)))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(Texts.printable(text)).append('\n');
    }
}
