package io.github.lyncautodiscover.client;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Where an attempt has been, and so where it must not go again. Used by the one thread that runs the attempt. */
final class Trail {
    /** As many redirects as the most patient known client follows. */
    static final int MAX_REDIRECTS = 10;

    private final String sipDomain;
    private final Set<String> visited = new HashSet<>();
    private int redirects;

    Trail(String sipDomain, URI start) {
        this.sipDomain = sipDomain;
        visited.add(Urls.identity(start));
    }

    /** The step itself, or the end that a rule demands instead. */
    Step allow(Hop from, Step step) {
        if (step instanceof Step.Redirect redirect) {
            return redirect(from, redirect);
        }
        return step instanceof Step.ToDomain domain ? unlessVisited(domain) : step;
    }

    private Step redirect(Hop from, Step.Redirect step) {
        URI target = step.target();
        if (Urls.isHttps(from.url()) && !Urls.isHttps(target)) {
            return fail(FailureKind.REDIRECT_DOWNGRADE, target);
        }
        boolean byStatus = from.document().isEmpty();
        if (byStatus && !Urls.isWithin(Urls.host(target), sipDomain)) {
            return fail(FailureKind.REDIRECT_OTHER_DOMAIN, target);
        }
        return ++redirects > MAX_REDIRECTS ? fail(FailureKind.REDIRECT_LIMIT, target) : unlessVisited(step);
    }

    private Step unlessVisited(Step.GoOn step) {
        return visited.add(Urls.identity(step.target())) ? step : fail(FailureKind.REDIRECT_LOOP, step.target());
    }

    private static Step fail(FailureKind kind, URI target) {
        return Step.fail(kind, "to " + Urls.masked(target));
    }
}
