package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.OnlineHost;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where redirects lead. */
final class RedirectRules implements Family {
    private static final FindingCode LOOP = new FindingCode(
            "REDIRECT_LOOP",
            Severity.ERROR,
            "Discovery services redirect to each other in a circle, so that the user is never found.",
            "Correct the redirect that leads back; in a hybrid deployment, see that the hosting provider's AutodiscoverUrl and the user's home agree.");
    private static final FindingCode HOSTING_PROVIDER = new FindingCode(
            "HYBRID_AUTODISCOVERURL",
            Severity.INFO,
            "Servers on premises and Skype for Business Online redirect to each other, and the user is not found.",
            "Set-CsHostingProvider -AutodiscoverUrl https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root, and home the user there.");

    /** What a redirect that leads nowhere ends in. */
    private static final Set<FailureKind> NOWHERE = EnumSet.of(
            FailureKind.REDIRECT_LOOP,
            FailureKind.REDIRECT_LIMIT,
            FailureKind.DNS_NAME_NOT_FOUND,
            FailureKind.DNS_NO_ADDRESS,
            FailureKind.HTTP_STATUS,
            FailureKind.DOCUMENT_HTML,
            FailureKind.DOCUMENT_MALFORMED,
            FailureKind.DOCUMENT_EMPTY);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(LOOP, RedirectRules::loop), new Rule(HOSTING_PROVIDER, RedirectRules::hostingProvider));
    }

    private static Stream<Finding> hostingProvider(Seen seen) {
        return IntStream.rangeClosed(1, seen.attempts().size())
                .filter(number -> seen.attempts()
                        .get(number - 1)
                        .failure()
                        .filter(failure -> NOWHERE.contains(failure.kind()))
                        .isPresent())
                .filter(number -> {
                    List<SeenHop> hops = seen.hopsOf(number);
                    return hops.stream().anyMatch(RedirectRules::isOnline)
                            && hops.stream().anyMatch(RedirectRules::isOnPremises);
                })
                .mapToObj(number -> {
                    List<SeenHop> hops = seen.hopsOf(number);
                    return new Draft(
                                    HOSTING_PROVIDER,
                                    "Candidate " + number + " is led between servers on premises and Skype for Business"
                                            + " Online, through " + hosts(hops) + ", and finds nobody.")
                            .suspected()
                            .seen(seen.attempt(number))
                            .seen(hops.stream().map(SeenHop::evidence).toList())
                            .done();
                });
    }

    private static boolean isOnline(SeenHop hop) {
        return OnlineHost.recognise(hop.host()).isPresent();
    }

    /** A name of the company that is an alias of an online host is not on premises. */
    private static boolean isOnPremises(SeenHop hop) {
        return !hop.isOnline();
    }

    private static String hosts(List<SeenHop> hops) {
        return hops.stream().map(SeenHop::host).distinct().collect(Collectors.joining(", "));
    }

    private static Stream<Finding> loop(Seen seen) {
        return IntStream.rangeClosed(1, seen.attempts().size())
                .filter(number -> seen.attempts()
                        .get(number - 1)
                        .failure()
                        .filter(failure -> failure.kind() == FailureKind.REDIRECT_LOOP)
                        .isPresent())
                .mapToObj(number -> {
                    List<SeenHop> hops = seen.hopsOf(number);
                    return new Draft(
                                    LOOP,
                                    "Candidate " + number + " is redirected in a circle, through " + hosts(hops) + ".")
                            .severity(seen.unlessAnswered(LOOP.severity()))
                            .seen(seen.attempt(number))
                            .seen(hops.stream().map(SeenHop::evidence).toList())
                            .done();
                });
    }
}
