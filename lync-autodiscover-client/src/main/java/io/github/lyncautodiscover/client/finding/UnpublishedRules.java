package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Domains that have no discovery name at all. */
final class UnpublishedRules implements Family {
    private static final FindingCode NOTHING = new FindingCode(
            "NOTHING_PUBLISHED",
            Severity.ERROR,
            "None of the discovery names exists here, so that mobile clients find nothing to ask.",
            "Create lyncdiscover in public DNS (reverse proxy) and lyncdiscoverinternal in internal DNS (Front End), for"
                    + " each SIP domain.");

    private static final Set<FailureKind> MISSING = Set.of(FailureKind.DNS_NAME_NOT_FOUND, FailureKind.DNS_NO_ADDRESS);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(NOTHING, UnpublishedRules::nothing));
    }

    private static Stream<Finding> nothing(Seen seen) {
        return seen.names().filter(names -> isNothing(seen, names)).stream().flatMap(names -> {
            boolean unused = seen.diagnosis()
                    .survey()
                    .filter(UnpublishedRules::hasNoRecord)
                    .isPresent();
            String domain = names.sipDomain();
            Draft draft = unused
                    ? new Draft(
                                    NOTHING,
                                    "There is no record of Lync or Skype for Business for " + domain
                                            + " here: the domain seems to use neither.")
                            .severity(Severity.INFO)
                            .suspected()
                            .remedy(
                                    "Create lyncdiscover outside and lyncdiscoverinternal inside if the domain is to be served;"
                                            + " otherwise nothing is missing, or the SIP domain is misspelt.")
                    : new Draft(
                                    NOTHING,
                                    "Neither " + names.internal() + " nor " + names.external()
                                            + " exists here: mobile clients find nothing to ask.")
                            .remedy(remedy(seen, names));
            return draft.seen(IntStream.rangeClosed(1, seen.attempts().size())
                            .mapToObj(seen::attempt)
                            .toList())
                    .alone();
        });
    }

    /** Every candidate failed for want of its own name, and none by an alias that leads nowhere. */
    private static boolean isNothing(Seen seen, DiscoveryNames names) {
        return !seen.attempts().isEmpty()
                && seen.attempts().stream()
                        .allMatch(attempt -> attempt.hops().size() == 1
                                && Set.of(names.internal(), names.external())
                                        .contains(attempt.candidate().host())
                                && attempt.failure()
                                        .filter(failure -> MISSING.contains(failure.kind()))
                                        .isPresent()
                                && attempt.hops().get(0).dns().stream().noneMatch(DnsAnswer::dangling));
    }

    private static boolean hasNoRecord(DnsSurvey survey) {
        return survey.services().stream().allMatch(service -> service.targets().isEmpty())
                && survey.fallBacks().stream().noneMatch(answer -> answer.found() && !survey.fromWildcard(answer));
    }

    private static String remedy(Seen seen, DiscoveryNames names) {
        if (seen.isInside()) {
            return "Create " + names.internal()
                    + " in internal DNS, with an address of the Front End or of the reverse proxy.";
        }
        return seen.isOutside()
                ? "Create " + names.external() + " in public DNS, with the public address of the reverse proxy."
                : NOTHING.remedy();
    }
}
