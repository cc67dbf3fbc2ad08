package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.model.Link;
import java.util.List;
import java.util.stream.Collectors;

/** Every candidate with its requests: the way to the server, and what came back. */
final class Candidates implements Part {
    private static final int FEW = 4;

    @Override
    public void write(View view, Html html) {
        List<Attempt> attempts =
                view.diagnosis().discovery().map(Discovery::attempts).orElse(List.of());
        List<Step> mobility =
                view.steps().stream().filter(step -> step.attempt() == 0).toList();
        if (!attempts.isEmpty()) {
            Part.section(html, "candidates", "Candidates and hops", () -> {
                for (int number = 1; number <= attempts.size(); number++) {
                    candidate(number, attempts.get(number - 1), view, html);
                }
            });
        }
        if (!mobility.isEmpty()) {
            Part.section(
                    html,
                    "mobility",
                    "Mobility check",
                    () -> html.in("ol.hops", () -> mobility.forEach(step -> hop(step, view, html))));
        }
        if (!view.diagnosis().addresses().isEmpty()) {
            Part.section(
                    html,
                    "addresses",
                    "Other addresses of the hosts on the way",
                    () -> html.in(
                            "ul", () -> view.diagnosis().addresses().forEach(probe -> html.put("li", words(probe)))));
        }
    }

    private static void candidate(int number, Attempt attempt, View view, Html html) {
        String tone = attempt.failure().isPresent() ? "bad" : attempt.response().isPresent() ? "ok" : "quiet";
        html.in(
                "h3",
                () -> html.text(number + ". ")
                        .put("span.url", attempt.candidate().toString())
                        .text(" ")
                        .put("span." + tone, outcome(attempt)));
        List<Step> steps =
                view.steps().stream().filter(step -> step.attempt() == number).toList();
        if (!steps.isEmpty()) {
            html.in("ol.hops", () -> steps.forEach(step -> hop(step, view, html)));
        }
    }

    private static String outcome(Attempt attempt) {
        return attempt.failure()
                .map(failure -> "✗ " + failure.kind().sentence())
                .orElse(attempt.response().isPresent() ? "✓ answered" : "· not tried");
    }

    private static void hop(Step step, View view, Html html) {
        Hop hop = step.hop();
        html.in(
                "li",
                () -> {
                    html.in(
                            "p",
                            () -> html.put("b", step.place())
                                    .text(" " + hop.method() + " ")
                                    .put("span.url", view.url(step))
                                    .text(" ")
                                    .put(
                                            "span." + (step.isWell() ? "ok" : "bad"),
                                            (step.isWell() ? "✓ " : "✗ ") + step.outcome()));
                    html.in("dl", () -> facts(step, html));
                    headers(hop.headers(), html);
                },
                "id",
                step.id());
    }

    private static void facts(Step step, Html html) {
        Hop hop = step.hop();
        if (hop.isTicketSent()) {
            fact(html, "Ticket", "sent");
        }
        if (hop.isReused()) {
            fact(html, "TCP", "the connection of an earlier hop");
        }
        hop.proxy().ifPresent(proxy -> fact(html, "Proxy", Addresses.named(proxy)));
        hop.dns().ifPresent(answer -> fact(html, "DNS", answer.toString()));
        hop.addressTries()
                .forEach(tried -> fact(
                        html,
                        "TCP",
                        Addresses.text(tried.address()) + " " + Shown.word(tried.result()) + ", "
                                + Shown.time(tried.duration())));
        hop.tls().ifPresent(tls -> fact(html, "TLS", words(tls)));
        hop.failure().ifPresent(failure -> fact(html, "Failure", failure.toString()));
        if (hop.failure().isEmpty()) {
            fact(html, "Answer", step.answer() + links(hop));
        }
        hop.target()
                .ifPresent(target ->
                        fact(html, "Leads to", Shown.cut(target.toString().replaceFirst("\\?.*", "?…"), 200)));
        hop.oddities().forEach(odd -> fact(html, "Odd", odd.sentence()));
    }

    private static void headers(List<Header> headers, Html html) {
        if (!headers.isEmpty()) {
            html.in("details", () -> {
                html.put("summary", headers.size() == 1 ? "1 header" : headers.size() + " headers");
                html.in(
                        "ul.url",
                        () -> headers.forEach(header -> html.put("li", header.name() + ": " + header.value())));
            });
        }
    }

    private static String words(TlsFacts tls) {
        String session = tls.protocol().isEmpty() ? "" : tls.protocol() + (tls.resumed() ? " resumed" : "") + ", ";
        return session
                + tls.certificate()
                        .map(leaf -> "certificate of " + leaf.subject() + ", " + Shown.word(tls.trust()))
                        .orElse("no certificate seen");
    }

    private static String links(Hop hop) {
        return hop.document()
                .map(document -> document.response().resource().links())
                .map(links -> links.size() > FEW
                        ? " with " + links.size() + " links"
                        : " with " + links.stream().map(Link::token).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static void fact(Html html, String name, String value) {
        html.in("div", () -> html.put("dt", name).put("dd", value));
    }

    private static String words(AddressProbe probe) {
        return probe.host() + " at " + Addresses.text(probe.tried().address()) + ": "
                + Shown.word(probe.tried().result()) + ", "
                + Shown.time(probe.tried().duration());
    }
}
