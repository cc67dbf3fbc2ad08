package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each chain of certificates that was presented, once: from the server's own up to who is trusted, with dates and names. */
final class Certificates implements Part {
    private static final int FEW_NAMES = 12;
    private static final int MOST_NAMES = 200;
    private static final int MOST_CHAINS = 12;

    /** A chain, and what stands between it and the trusted roots. */
    private record Chain(List<CertificateFacts> certificates, ChainTrust trust) {}

    @Override
    public void write(View view, Html html) {
        Map<Chain, Set<String>> chains = chains(view);
        if (!chains.isEmpty()) {
            Part.section(html, "certificates", "Certificates", () -> {
                chains.entrySet().stream()
                        .limit(MOST_CHAINS)
                        .forEach(chain -> chain(
                                chain.getKey(),
                                chain.getValue(),
                                view.diagnosis().startedAt(),
                                html));
                if (chains.size() > MOST_CHAINS) {
                    html.put("p.note", "And " + (chains.size() - MOST_CHAINS) + " more chains, in the evidence.");
                }
            });
        }
        if (!view.diagnosis().certificates().isEmpty()) {
            Part.section(html, "matrix", "Certificates by name", () -> matrix(view.diagnosis(), html));
        }
    }

    private static Map<Chain, Set<String>> chains(View view) {
        Map<Chain, Set<String>> chains = new LinkedHashMap<>();
        view.steps().forEach(step -> step.hop().tls().ifPresent(tls -> add(tls, step.host(), chains)));
        view.diagnosis()
                .certificates()
                .forEach(probe -> probe.hop().tls().ifPresent(tls -> add(tls, probe.name(), chains)));
        return chains;
    }

    private static void add(TlsFacts tls, String host, Map<Chain, Set<String>> chains) {
        if (!tls.chain().isEmpty()) {
            chains.computeIfAbsent(new Chain(tls.chain(), tls.trust()), any -> new LinkedHashSet<>())
                    .add(host);
        }
    }

    private static void chain(Chain chain, Set<String> hosts, Instant now, Html html) {
        String trust = trust(chain.trust());
        html.in("h3", () -> html.text("Presented by ").put("span.url", String.join(", ", hosts)));
        html.in("ol.chain", () -> {
            for (int i = 0; i < chain.certificates().size(); i++) {
                CertificateFacts certificate = chain.certificates().get(i);
                boolean leaf = i == 0;
                html.in("li", () -> certificate(certificate, leaf, hosts, now, html));
            }
            html.put("li.end." + tone(chain.trust()), trust);
        });
    }

    private static void certificate(
            CertificateFacts certificate, boolean leaf, Set<String> hosts, Instant now, Html html) {
        html.put("p.kind", leaf ? "Server" : certificate.isSelfIssued() ? "Root" : "Issuer");
        html.put("p.url", certificate.subject());
        html.in("dl", () -> {
            fact(html, "Issued by", certificate.issuer());
            fact(html, "Valid", validity(certificate, now));
            fact(html, "Key", certificate.key() + ", signed with " + certificate.signatureAlgorithm());
            fact(html, "Serial", certificate.serialNumber());
            if (leaf) {
                hosts.stream()
                        .filter(host -> !certificate.covers(host))
                        .forEach(host -> fact(html, "Missing", host + " is none of its names"));
            }
        });
        if (leaf) {
            validity(certificate, now, html);
            names(certificate.names(), html);
        }
    }

    private static void names(List<String> names, Html html) {
        if (names.isEmpty()) {
            html.put("p.note", "No alternative names (SAN).");
            return;
        }
        html.in("ul.names", () -> names.stream().limit(FEW_NAMES).forEach(name -> html.put("li", name)));
        if (names.size() > FEW_NAMES) {
            html.in("details", () -> {
                html.put("summary", (names.size() - FEW_NAMES) + " more names");
                html.in(
                        "ul.names",
                        () -> names.stream().skip(FEW_NAMES).limit(MOST_NAMES).forEach(name -> html.put("li", name)));
                if (names.size() > FEW_NAMES + MOST_NAMES) {
                    html.put("p.note", "The others are in the evidence.");
                }
            });
        }
    }

    private static String validity(CertificateFacts certificate, Instant now) {
        String dates = Shown.day(certificate.notBefore()) + " to " + Shown.day(certificate.notAfter());
        if (now.isBefore(certificate.notBefore())) {
            return dates + ", not valid yet";
        }
        return dates + (now.isAfter(certificate.notAfter()) ? ", expired" : "");
    }

    /** From beginning to end, with a mark for the day of the diagnosis. */
    private static void validity(CertificateFacts certificate, Instant now, Html html) {
        double whole = certificate.notAfter().getEpochSecond()
                - certificate.notBefore().getEpochSecond();
        double gone = now.getEpochSecond() - certificate.notBefore().getEpochSecond();
        double share = whole <= 0 ? 0 : Math.max(0, Math.min(100, 100 * gone / whole));
        String at = WaterfallPicture.percent(share);
        html.in(
                "svg.validity",
                () -> html.in("rect.whole", () -> {}, "width", "100%", "height", "6", "y", "4")
                        .in("rect.gone", () -> {}, "width", at, "height", "6", "y", "4")
                        .in("circle", () -> {}, "cx", at, "cy", "7", "r", "5"),
                "role",
                "img",
                "aria-label",
                "Of its validity " + Math.round(share) + " % had passed",
                "width",
                "100%",
                "height",
                "14");
    }

    private static void matrix(LyncDiagnosis diagnosis, Html html) {
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "name", "certificate", "");
                    html.in(
                            "tbody",
                            () -> diagnosis
                                    .certificates()
                                    .forEach(probe -> html.in(
                                            "tr",
                                            () -> html.put("th", probe.name(), "scope", "row")
                                                    .put("td", subject(probe))
                                                    .in(
                                                            "td",
                                                            () -> html.put(
                                                                    "span." + (isWell(probe) ? "ok" : "bad"),
                                                                    isWell(probe)
                                                                            ? "✓ covered"
                                                                            : "✗ " + why(probe))))));
                }));
    }

    private static boolean isWell(CertificateProbe probe) {
        return probe.isCovered() && probe.hop().failure().isEmpty();
    }

    private static String subject(CertificateProbe probe) {
        return probe.hop()
                .tls()
                .flatMap(TlsFacts::certificate)
                .map(CertificateFacts::subject)
                .orElse("none seen");
    }

    private static String why(CertificateProbe probe) {
        return probe.hop().failure().map(failure -> failure.kind().sentence()).orElse("not covered");
    }

    private static String trust(ChainTrust trust) {
        return switch (trust) {
            case TRUSTED -> "✓ Leads to a root that is trusted here";
            case TRUSTED_BY_PUBLIC_ROOTS -> "Leads to a public root, which phones know and this computer does not have";
            case TRUSTED_BY_COMPUTER -> "Leads to a root that this computer trusts, and phones do not";
            case SELF_SIGNED -> "✗ Vouches for itself";
            case PRIVATE_ROOT -> "✗ Ends at a root that is not trusted here: a private authority";
            case UNKNOWN_ISSUER -> "✗ The next issuer was not sent and is not trusted here";
            case UNKNOWN -> "The handshake ended before trust was judged";
        };
    }

    private static String tone(ChainTrust trust) {
        return switch (trust) {
            case TRUSTED -> "ok";
            case TRUSTED_BY_COMPUTER, TRUSTED_BY_PUBLIC_ROOTS -> "warn";
            case UNKNOWN -> "quiet";
            default -> "bad";
        };
    }

    private static void fact(Html html, String name, String value) {
        html.in("div", () -> html.put("dt", name).put("dd", value));
    }
}
