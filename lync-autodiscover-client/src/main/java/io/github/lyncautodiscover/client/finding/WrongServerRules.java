package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A name that leads to a web server without Autodiscover. */
final class WrongServerRules implements Family {
    private static final FindingCode NOT_THE_SERVICE = new FindingCode(
            "NOT_THE_DISCOVERY_SERVICE",
            Severity.ERROR,
            "The name leads to a web server that does not know Autodiscover at this name and path.",
            "Lead the name to the Lync web site: the right address, a rule for all paths, the original host header, 443 to"
                    + " 4443 and 80 to 8080.");

    /** Refusals, and gateways that speak for somebody else, have codes of their own. */
    private static final Set<Integer> OTHERS = Set.of(401, 403, 407, 502, 503, 504);

    private static final String READ_ITS_LOG =
            "Read the event log of that server: where it is a Front End, its web site fails; where it is not, lead the name to one.";

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(NOT_THE_SERVICE, WrongServerRules::notTheService));
    }

    private static Stream<Finding> notTheService(Seen seen) {
        return Ending.byHost(seen, WrongServerRules::isForeign).map(same -> {
            Ending first = same.get(0);
            String server =
                    Product.serverOf(first.hop()).map(name -> " (" + name + ")").orElse("");
            boolean fails = first.status() >= SERVER_ERROR;
            Draft draft = new Draft(
                            NOT_THE_SERVICE,
                            first.host() + server + " answers with status " + SubStatus.text(first.hop()) + " on "
                                    + Ending.ports(same) + ": "
                                    + (fails ? "it fails, or knows" : "it knows") + " no Autodiscover service there.")
                    .severity(Ending.severity(seen, same))
                    .seen(Ending.hops(same));
            same.forEach(ending -> draft.seen(ending.hop().quoted("server", "x-powered-by", "via")));
            if (fails) {
                draft.remedy(READ_ITS_LOG);
            }
            return draft.done();
        });
    }

    private static boolean isForeign(Ending ending) {
        boolean wantsCertificate = ending.status() == BAD_REQUEST && ClientCertificateRules.isAsked(ending.hop());
        return ending.is(FailureKind.HTTP_STATUS)
                && !OTHERS.contains(ending.status())
                && !ending.isOnline()
                && !wantsCertificate;
    }
}
