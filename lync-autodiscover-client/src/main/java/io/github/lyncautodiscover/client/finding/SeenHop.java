package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.OnlineHost;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hop and where it stands in the report.
 *
 * @param place where: a hop of an attempt, or a check
 * @param hop the hop
 */
record SeenHop(Evidence.Place place, Hop hop) {
    String host() {
        return Urls.host(hop.url());
    }

    boolean isHttps() {
        return "https".equalsIgnoreCase(hop.url().getScheme());
    }

    boolean failedWith(FailureKind kind) {
        return hop.failure().filter(failure -> failure.kind() == kind).isPresent();
    }

    /** The request and what came of it. */
    Evidence evidence() {
        String result = hop.failure()
                .map(Object::toString)
                .orElseGet(() -> String.valueOf(hop.status().orElse(0)));
        return new Evidence(Evidence.Kind.HOP, place, Texts.printable(hop.shownUrl()) + " " + result);
    }

    Evidence evidence(Evidence.Kind kind, String text) {
        return new Evidence(kind, place, text);
    }

    /** What DNS said about its host; nothing more than the hop when it was not asked. */
    Evidence dns() {
        return hop.dns()
                .map(answer -> evidence(Evidence.Kind.RECORD, answer.toString()))
                .orElseGet(this::evidence);
    }

    /** The server's own certificate, or the hop when none was seen. */
    Evidence certificate() {
        return hop.tls()
                .flatMap(tls -> tls.certificate())
                .map(leaf -> evidence(
                        Evidence.Kind.CERTIFICATE,
                        leaf.subject() + " for " + String.join(", ", leaf.names()) + ", issued by " + leaf.issuer()
                                + ", valid until " + leaf.notAfter()))
                .orElseGet(this::evidence);
    }

    /** The addresses that were connected to, with result and time. */
    List<Evidence> addresses() {
        return hop.addressTries().stream()
                .map(tried -> evidence(
                        Evidence.Kind.ADDRESS,
                        Addresses.text(tried.address()) + " " + tried.result() + " after "
                                + tried.duration().toMillis() + " ms"))
                .toList();
    }

    /** Whether its name is an alias that leads to Skype for Business Online, whose certificate cannot name it. */
    boolean leadsOnline() {
        return hop.dns().stream()
                .flatMap(answer -> answer.aliases().stream())
                .anyMatch(alias -> OnlineHost.recognise(alias.target()).isPresent());
    }

    /** Whether Microsoft's own servers were asked, by their name or by an alias. */
    boolean isOnline() {
        return OnlineHost.recognise(host()).isPresent() || leadsOnline();
    }

    /** Those of these headers that there are, each as it came; of a Location only what stands before its query. */
    List<Evidence> quoted(String... names) {
        return Stream.of(names)
                .flatMap(name -> hop.headers().stream()
                        .filter(header -> header.name().equalsIgnoreCase(name))
                        .map(header -> name + ": " + header.value().replaceFirst("\\?.*", "?…")))
                .map(line -> evidence(Evidence.Kind.HEADER, line))
                .toList();
    }
}
