package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import java.net.URI;

/** What the answer offers. */
final class EndpointText implements TextPart {
    /** Longer tokens are not aligned. */
    private static final int WIDEST = 40;

    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.discovery().flatMap(Discovery::endpoints).ifPresent(endpoints -> endpoints(endpoints, page));
    }

    private static void endpoints(Endpoints endpoints, Page page) {
        AutodiscoverResponse response = endpoints.response();
        String location = response.accessLocation()
                .map(where -> ", access location " + where)
                .orElse("");
        page.section("Endpoints" + location);
        int width = response.resource().links().stream()
                .mapToInt(link -> Math.min(WIDEST, link.token().length()))
                .max()
                .orElse(1);
        for (Link link : response.resource().links()) {
            String href = Urls.of(link)
                    .map(URI::toString)
                    .orElseGet(() -> "(unusable href: " + Urls.refusal(link.href()) + ")");
            page.line(3, String.format("%-" + width + "s  %s", link.token(), href));
        }
        endpoints.sipAccess().ifPresent(sip -> page.line(3, "SIP  " + sip.fqdn() + ":" + sip.port()));
    }
}
