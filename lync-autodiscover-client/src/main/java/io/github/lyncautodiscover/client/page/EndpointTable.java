package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.log.LogDamage;
import io.github.lyncautodiscover.model.log.LogDocument;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** What the answer offers, and what was found in a log. */
final class EndpointTable implements Part {
    private static final int MOST = 500;

    @Override
    public void write(View view, Html html) {
        view.diagnosis()
                .discovery()
                .filter(discovery -> discovery.endpoints().isPresent()
                        || !discovery.sipServers().isEmpty())
                .ifPresent(discovery -> Part.section(
                        html, "endpoints", "Endpoints" + location(discovery), () -> endpoints(discovery, html)));
        List<LogEntry> log = view.diagnosis().log();
        if (!log.isEmpty() || view.diagnosis().logLines().isPresent()) {
            Part.section(html, "log", "Log", () -> log(view, log, html));
        }
    }

    private static String location(Discovery discovery) {
        return discovery
                .endpoints()
                .flatMap(endpoints -> endpoints.response().accessLocation())
                .map(location -> ", access location " + location)
                .orElse("");
    }

    private static void endpoints(Discovery discovery, Html html) {
        List<Link> links = discovery
                .endpoints()
                .map(endpoints -> endpoints.response().resource().links())
                .orElse(List.of());
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "service", "address");
                    html.in("tbody", () -> {
                        links.stream().limit(MOST).forEach(link -> row(link.token(), href(link), html));
                        Stream.concat(
                                        discovery.endpoints().flatMap(Endpoints::sipAccess).stream(),
                                        discovery.sipServers().stream())
                                .forEach(sip -> row("SIP", text(sip), html));
                    });
                }));
        if (links.size() > MOST) {
            html.put("p.note", "And " + (links.size() - MOST) + " more, in the evidence.");
        }
    }

    private static String href(Link link) {
        return Urls.of(link).map(URI::toString).orElseGet(() -> "unusable: " + Urls.refusal(link.href()));
    }

    private static String text(SipAccess sip) {
        return sip.fqdn() + ":" + sip.port();
    }

    private static void row(String name, String value, Html html) {
        html.in("tr", () -> html.put("th", name, "scope", "row").put("td.url", value));
    }

    private static void log(View view, List<LogEntry> log, Html html) {
        view.diagnosis().logLines().ifPresent(lines -> html.put("p.note", lines + " lines were read."));
        if (log.isEmpty()) {
            html.put("p", "Nothing of Autodiscover is in it.");
            return;
        }
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "line", "what it says");
                    html.in(
                            "tbody",
                            () -> log.stream()
                                    .limit(MOST)
                                    .forEach(entry -> row(String.valueOf(entry.line()), words(entry), html)));
                }));
        if (log.size() > MOST) {
            html.put("p.note", "And " + (log.size() - MOST) + " more, in the evidence.");
        }
    }

    private static String words(LogEntry entry) {
        if (entry instanceof LogDocument found) {
            return found.document().response().resource().getClass().getSimpleName() + " document, "
                    + found.document().response().resource().links().size() + " links"
                    + (found.repairs().isEmpty() ? "" : ", repaired");
        }
        if (entry instanceof LogDamage damage) {
            return "a document that cannot be read: " + damage.message();
        }
        LogError error = (LogError) entry;
        return error.error() + (error.code().isEmpty() ? "" : " " + error.code()) + ", " + error.meaning() + ": "
                + error.text();
    }
}
