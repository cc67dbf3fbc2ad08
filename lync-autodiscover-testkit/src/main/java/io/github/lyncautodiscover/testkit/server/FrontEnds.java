package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deals requests to the Front Ends of a pool, and sets the cookie that leads back to the same one. Thread-safe. */
final class FrontEnds {

    private static final Pattern COOKIE = Pattern.compile("(?i)\\bMS-WSMAN=fe(\\d{2})\\b");

    private final PoolPlan plan;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();

    FrontEnds(PoolPlan plan) {
        this.plan = plan;
    }

    /** The answer as one of the Front Ends gives it. */
    Answer dress(RecordedRequest request, Answer answer) {
        Matcher cookie = COOKIE.matcher(request.header("Cookie").orElse(""));
        boolean known = cookie.find();
        int number = number(known && plan.affinity() != Affinity.IGNORED ? cookie.group(1) : "");
        boolean first = connections.add(request.connection());
        Answer dressed = answer.with("X-MS-Server-Fqdn", plan.pool().server(number));
        return known ? dressed : dressed.with("Set-Cookie", cookie(PoolNames.machine(number), first));
    }

    /** All clients of a deployment have the same address. */
    private int number(String known) {
        if (!known.isEmpty()) {
            return Integer.parseInt(known);
        }
        return plan.affinity() == Affinity.SOURCE ? 1 : turn.getAndIncrement() % plan.frontEnds() + 1;
    }

    /** The value of Set-Cookie, empty for none. */
    private String cookie(String machine, boolean first) {
        String cookie = "MS-WSMAN=" + machine + "; path=/";
        return switch (plan.affinity()) {
            case COOKIE, IGNORED -> cookie;
            case HTTP_ONLY -> cookie + "; HttpOnly";
            case EXPIRES -> cookie + "; Expires=Fri, 31 Dec 2060 23:59:59 GMT";
            case FIRST_RESPONSE_ONLY -> first ? cookie : "";
            case MISSING, SOURCE -> "";
        };
    }
}
