package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Hosts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Redirects that no careful client follows, each with its reason. */
final class RefusedRedirectRules implements Family {
    private static final FindingCode REFUSED = new FindingCode(
            "REDIRECT_REFUSED",
            Severity.ERROR,
            "A redirect leads where clients do not follow.",
            "Let the redirect lead to an https URL of the SIP domain or of Skype for Business Online.");

    private static final Map<FailureKind, String> REMEDIES = Map.of(
            FailureKind.REDIRECT_INVALID,
            "Give the redirect an absolute http or https URL with a host and without credentials.",
            FailureKind.REDIRECT_DOWNGRADE,
            "Let the redirect lead to https: clients that came by https do not go on by plain http.",
            FailureKind.REDIRECT_LIMIT,
            "Shorten the chain: clients give up after ten redirects, and two or three are enough for any deployment.",
            FailureKind.REDIRECT_OTHER_DOMAIN,
            "Take the redirect rule away or keep it in the SIP domain: a status 3xx must not send clients to another"
                    + " domain.",
            FailureKind.REDIRECT_FOREIGN_HOST,
            "Lead to a host of the SIP domain, or over https; a host elsewhere has to be trusted by the client's policy"
                    + " first.",
            FailureKind.REDIRECT_PRIVATE_ADDRESS,
            "Publish the External Web Services FQDN: a server outside leads to a name with a private address.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(REFUSED, RefusedRedirectRules::refused));
    }

    /** Where several names are sent to the same page, the portal of a network is in the way, which has a code of its own. */
    private static boolean isPortal(Seen seen, Ending ending) {
        String target = target(ending);
        return !target.isEmpty()
                && !Hosts.isWithin(target, seen.diagnosis().sipDomain().orElse(""))
                && seen.endings().stream()
                        .anyMatch(other -> !other.host().equals(ending.host())
                                && target(other).equals(target));
    }

    /** The host that an answer without a document leads to; empty for other answers. */
    private static String target(Ending ending) {
        return ending.hop().hop().document().isPresent()
                ? ""
                : ending.hop().hop().header("location").map(Product::host).orElse("");
    }

    private static Stream<Finding> refused(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> REMEDIES.containsKey(ending.failure().kind())
                                && Product.loginOf(ending.hop()).isEmpty()
                                && !isPortal(seen, ending))
                .map(same -> {
                    Ending first = same.get(0);
                    String detail = first.failure().detail();
                    Draft draft = new Draft(
                                    REFUSED,
                                    "The answer of " + first.host() + " is no way on: "
                                            + first.failure().kind().sentence()
                                            + (detail.isEmpty() ? "" : ", " + detail) + ".")
                            .severity(Ending.severity(seen, same))
                            .remedy(REMEDIES.getOrDefault(first.failure().kind(), REFUSED.remedy()))
                            .seen(Ending.hops(same));
                    same.forEach(ending -> draft.seen(ending.hop().quoted("location", "server")));
                    return draft.done();
                });
    }
}
