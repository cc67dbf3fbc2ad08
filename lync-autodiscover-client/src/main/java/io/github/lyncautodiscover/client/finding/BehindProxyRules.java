package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A gateway or web server that answers for a service that does not. */
final class BehindProxyRules implements Family {
    private static final FindingCode BEHIND_PROXY = new FindingCode(
            "BEHIND_PROXY_FAILS",
            Severity.ERROR,
            "The listener answers, and says that the service behind it does not.",
            "Look at what the publishing rule leads to: do the Front Ends answer on 4443 (https) and 8080 (http), and does"
                    + " the gateway's health check pass?");

    private static final String START_POOL =
            "Start the application pools of the Lync web sites in IIS of the Front End (or run iisreset there): one has stopped.";
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> FROM_THE_MIDDLE = Set.of(502, UNAVAILABLE, 504);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(BEHIND_PROXY, BehindProxyRules::behindProxy));
    }

    private static Stream<Finding> behindProxy(Seen seen) {
        return Ending.byHost(
                        seen, ending -> ending.is(FailureKind.HTTP_STATUS) && FROM_THE_MIDDLE.contains(ending.status()))
                .map(same -> {
                    Ending first = same.get(0);
                    String who = Product.serverOf(first.hop())
                            .map(server -> server + " answers for " + first.host())
                            .orElse(first.host() + " answers");
                    Draft draft = new Draft(
                                    BEHIND_PROXY,
                                    who + " with status " + SubStatus.text(first.hop()) + " on " + Ending.ports(same)
                                            + ": the listener is there, the service behind it is not.")
                            .severity(Ending.severity(seen, same))
                            .seen(Ending.hops(same));
                    same.forEach(
                            ending -> draft.seen(ending.hop().quoted("server", "x-powered-by", "via", "retry-after")));
                    if (isStopped(first)) {
                        draft.remedy(START_POOL);
                    }
                    return draft.done();
                });
    }

    /** HTTP.sys answers 503 itself when the application pool of the site does not run. */
    private static boolean isStopped(Ending ending) {
        return ending.status() == UNAVAILABLE
                && ending.hop().hop().header("server").orElse("").startsWith("Microsoft-HTTPAPI");
    }
}
