package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Skype for Business Online behind a domain, and hosts outside of it. */
final class OnlineRules implements Family {
    private static final FindingCode ALIAS = new FindingCode(
            "ONLINE_CNAME_EXPECTED_MISMATCH",
            Severity.INFO,
            "A discovery name is an alias of Skype for Business Online, whose certificate cannot name it; clients go on over"
                    + " http.",
            "Leave it as it is: the certificate is Microsoft's own, and clients go on over http.");
    private static final FindingCode RETIRED = new FindingCode(
            "ONLINE_RETIRED",
            Severity.INFO,
            "DNS leads to what was Skype for Business Online, and nobody answers there for the domain: normal after a move to Teams.",
            "Keep the record where all users have moved to Teams; where some are still on premises, lead lyncdiscover to the"
                    + " reverse proxy.");
    private static final FindingCode PROMPT = new FindingCode(
            "TRUST_PROMPT_EXPECTED",
            Severity.INFO,
            "A server is outside of the SIP domain, so that desktop clients ask whether to trust it.",
            "Add the domain to TrustModelData by group policy, below Software\\Policies\\Microsoft\\Office\\16.0\\Lync (15.0 for Lync 2013).");

    private static final String MICROSOFT = "lync.com";

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(RETIRED, OnlineRules::retired),
                new Rule(ALIAS, OnlineRules::alias),
                new Rule(PROMPT, OnlineRules::prompt));
    }

    private static Stream<Finding> alias(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.TLS_NAME_MISMATCH) && hop.leadsOnline())
                .flatMap(hop -> hop.hop().dns().stream()
                        .filter(answer -> hop.hop().tls().stream()
                                .flatMap(tls -> tls.certificate().stream())
                                .anyMatch(leaf -> leaf.covers(answer.canonicalName())))
                        .map(answer -> new Draft(
                                        ALIAS,
                                        hop.host() + " is an alias of " + answer.canonicalName()
                                                + ", whose certificate names that host only, as it must.")
                                .seen(hop.dns())
                                .seen(hop.certificate())
                                .done()))
                .limit(1);
    }

    /** Where the other records tell more, TEAMS_ONLY_STATE or HYBRID_POINTS_ONLINE says so instead. */
    private static Stream<Finding> retired(Seen seen) {
        boolean said = seen.endpoints().isPresent() || TeamsRules.isStateKnown(seen);
        return seen.discoveryHops().stream()
                .filter(hop -> !said && hop.leadsOnline())
                .limit(1)
                .map(hop -> new Draft(
                                RETIRED,
                                hop.host() + " leads to Skype for Business Online, and no candidate led to an answer.")
                        .suspected()
                        .seen(hop.dns())
                        .seen(TeamsState.failedOnline(seen))
                        .done());
    }

    private static Stream<Finding> prompt(Seen seen) {
        return seen.endpoints().stream().flatMap(endpoints -> {
            String domain = seen.diagnosis().sipDomain().orElse("");
            List<String> foreign = hosts(seen, endpoints.response().resource())
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .filter(host -> !Hosts.isWithin(host, domain) && !Hosts.isWithin(host, MICROSOFT))
                    .distinct()
                    .toList();
            if (foreign.isEmpty()) {
                return Stream.empty();
            }
            String domains = foreign.stream()
                    .map(host -> host.substring(host.indexOf('.') + 1))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new Draft(
                            PROMPT,
                            String.join(", ", foreign) + " " + (foreign.size() > 1 ? "are" : "is") + " outside of "
                                    + domain + ": desktop clients ask before they connect, unless TrustModelData names "
                                    + domains + ".")
                    .seen(seen.document("hosts " + String.join(", ", foreign)))
                    .alone();
        });
    }

    private static Stream<String> hosts(Seen seen, Resource resource) {
        Stream<String> web = seen.linkHosts(token -> true);
        if (!(resource instanceof SipResource servers)) {
            return web;
        }
        Stream<Optional<SipAccess>> sip = Stream.of(
                servers.sipClientAccess(AccessLocation.INTERNAL), servers.sipClientAccess(AccessLocation.EXTERNAL));
        return Stream.concat(web, sip.flatMap(Optional::stream).map(SipAccess::fqdn));
    }
}
