package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates that do not name the host they are presented for. */
final class NameRules implements Family {
    private static final FindingCode MISMATCH = new FindingCode(
            "TLS_NAME_MISMATCH",
            Severity.ERROR,
            "The certificate does not name the host; clients end the handshake.",
            "Add the names to the SAN of the certificate; or publish the discovery names on port 80, supported though not recommended, bridged to 8080.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(MISMATCH, NameRules::mismatches));
    }

    /** One finding for each SIP domain with names that are missing, and for each other host. */
    private static Stream<Finding> mismatches(Seen seen) {
        Map<String, List<Presented>> bySubject = Presented.in(seen)
                .filter(presented -> !presented.isNamed() && !presented.seen().leadsOnline())
                .filter(presented -> presented.isRefusedByName() || !presented.isAccepted() || presented.isCommonName())
                .collect(Collectors.groupingBy(
                        presented -> subject(presented.seen().host()), LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream().map(entry -> mismatch(seen, entry.getKey(), entry.getValue()));
    }

    private static Finding mismatch(Seen seen, String subject, List<Presented> missing) {
        String hosts = Presented.hosts(missing);
        boolean discovery = missing.stream().noneMatch(one -> one.seen().host().equals(subject));
        List<SeenHop> plain = missing.stream()
                .flatMap(one -> answeredPlain(seen, one.seen().host()))
                .distinct()
                .toList();
        boolean allPlain = missing.stream()
                .allMatch(
                        one -> answeredPlain(seen, one.seen().host()).findAny().isPresent());
        boolean taken = missing.stream().allMatch(one -> one.isAccepted() && one.isCommonName());
        String message = "The certificate that is presented for " + hosts + " does not name "
                + (missing.stream().map(one -> one.seen().host()).distinct().count() > 1 ? "them" : "it")
                + (discovery ? ", so that users of " + subject + " are refused on https" : "")
                + (taken
                        ? ": only its common name fits, which Java takes and phones refuse."
                        : allPlain ? "; port 80 answers instead." : ".");
        return new Draft(MISMATCH, message)
                .suspectedUnless(!taken)
                .severity(allPlain ? Severity.WARNING : Severity.ERROR)
                .seen(matrix(seen, subject, missing))
                .seen(plain.stream().map(SeenHop::evidence).toList())
                .done();
    }

    /** Name by name: which certificate is presented for it, and whether it is named there. */
    private static List<Evidence> matrix(Seen seen, String subject, List<Presented> missing) {
        Stream<Presented> named = Presented.in(seen)
                .filter(Presented::isNamed)
                .filter(one -> subject(one.seen().host()).equals(subject));
        return Stream.concat(missing.stream(), named)
                .map(one -> one.seen()
                        .evidence(
                                Evidence.Kind.CERTIFICATE,
                                one.seen().host() + (one.isNamed() ? " is" : " is not") + " among the names of "
                                        + Presented.commonName(one.leaf().subject()) + " (serial "
                                        + one.leaf().serialNumber() + "): "
                                        + String.join(", ", one.leaf().names())))
                .distinct()
                .toList();
    }

    /** Http of the same host by which a candidate came to its answer; a way back to https of that host is none. */
    private static Stream<SeenHop> answeredPlain(Seen seen, String host) {
        return seen.discoveryHops().stream()
                .filter(hop -> !hop.isHttps() && hop.host().equals(host))
                .filter(seen::led);
    }

    /** The SIP domain of a discovery name, and any other host itself. */
    private static String subject(String host) {
        String domain = host.substring(host.indexOf('.') + 1);
        boolean discovery = host.equals("lyncdiscover." + domain) || host.equals("lyncdiscoverinternal." + domain);
        return discovery ? DiscoveryNames.of(domain).sipDomain() : host;
    }
}
