package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.text.JsonWriter;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Place;
import io.github.lyncautodiscover.testkit.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was seen of nine deployments, recorded once, and the pictures of it. {@code main} records it anew ({@code stage}) and
 * draws the pictures that are kept; without arguments it draws alone.
 */
final class Presets {
    static final Path FOLDER = Path.of("src/test/resources/io/github/lyncautodiscover/client/page/presets");

    static final List<Preset> ALL = List.of(
            Preset.CONTOSO_WIFI,
            Preset.WIFI_PRIVATE_CA,
            Preset.WIFI_THROUGH_REVERSE_PROXY,
            Preset.PORT_80_LISTENER,
            Preset.HAIRPIN_BLOCKED,
            Preset.INTERNAL_IP_TTL_ZERO,
            Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE,
            Preset.ONLINE,
            Preset.HYBRID);

    private Presets() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Preset preset : ALL) {
            if (List.of(arguments).contains("stage")) {
                Files.writeString(
                        file(preset, "json"),
                        JsonWriter.compactInPage(diagnose(preset).toJson()) + "\n");
            }
            Files.writeString(file(preset, "svg"), pictures(evidence(preset)));
        }
    }

    static Path file(Preset preset, String kind) {
        return FOLDER.resolve(preset + "." + kind);
    }

    static LyncDiagnosis evidence(Preset preset) {
        return Kept.read(file(preset, "json"));
    }

    /** Both forms of the way through the deployment, and the bars. */
    static String pictures(LyncDiagnosis diagnosis) {
        View view = View.of(diagnosis, false);
        Topology topology = TopologyReader.of(view);
        Html html = new Html();
        html.in("pictures", () -> {
            TopologyPicture.svg("wide-picture", topology, WideLayout.of(topology), html);
            TopologyPicture.svg("narrow-picture", topology, NarrowLayout.of(topology), html);
            new WaterfallPicture().write(view, html);
        });
        return html.written().replace("><", ">\n<") + "\n";
    }

    private static LyncDiagnosis diagnose(Preset preset) {
        boolean outside = preset == Preset.ONLINE;
        String user = preset == Preset.HYBRID ? "olivia@contoso.test" : "alice@contoso.test";
        Examination examination = Examination.standard().from(outside ? Vantage.OUTSIDE : Vantage.INSIDE);
        try (LyncDeployment deployment = preset.start()) {
            Place place = outside ? deployment.outside() : deployment.inside();
            try (DnsView here = DnsView.of(place.dns());
                    DnsView beyond = DnsView.of(deployment.outside().dns());
                    AutodiscoverClient client = LyncAutodiscover.builder()
                            .dns(here)
                            .route(place.route())
                            .tls(TlsPolicy.trusting(deployment.trust()))
                            .build()) {
                Examination asked = outside ? examination : examination.dnsOutside(beyond);
                boolean second = preset == Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE;
                return client.diagnose(SipAddress.of(user), second ? asked.domains("fabrikam.test") : asked);
            }
        }
    }
}
