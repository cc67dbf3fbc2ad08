package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.hop.Errand;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.client.text.SipUriParameter;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where an attempt has been, and so where it must not go again; and where its policy lets it go. Used by the one thread
 * that runs the attempt.
 */
final class Trail {
    /** As many redirects as the most patient known client follows. */
    static final int MAX_REDIRECTS = 10;

    private final SipAddress user;
    private final String startHost;
    private final RedirectPolicy policy;
    private final Map<String, URI> visited = new LinkedHashMap<>();
    private int redirects;
    private int domains;

    Trail(SipAddress user, URI start, RedirectPolicy policy) {
        this.user = user;
        this.startHost = Urls.host(start);
        this.policy = policy;
        visited.put(Urls.identity(start), start);
    }

    /** The step itself, ready to be gone, or the end that a rule demands instead. */
    Step allow(Hop from, Step step) {
        return step instanceof Step.GoOn goOn ? allow(from, goOn) : step;
    }

    /** Whether a host is neither trusted nor the one that the caller named. */
    boolean isForeign(String host) {
        return !host.equals(startHost) && !policy.trusts(host, user.domain());
    }

    /** A hop that the answer of another one leads to. */
    Errand errand(Hop from, HopRequest request) {
        return policy.errand(from, request, isForeign(Urls.host(request.url())));
    }

    private Step allow(Hop from, Step.GoOn step) {
        URI target = step.target();
        boolean foreign = isForeign(Urls.host(target));
        if (Urls.hasCredentials(target)) {
            return fail(FailureKind.REDIRECT_INVALID, "a URL with credentials, to " + Urls.host(target));
        }
        if (Urls.isHttps(from.url()) && !Urls.isHttps(target)) {
            return failTo(FailureKind.REDIRECT_DOWNGRADE, target);
        }
        boolean byStatus = from.document().isEmpty();
        boolean stays =
                Urls.host(target).equals(Urls.host(from.url())) || Hosts.isWithin(Urls.host(target), user.domain());
        if (byStatus && !policy.statusMayLeave() && !stays) {
            return failTo(FailureKind.REDIRECT_OTHER_DOMAIN, target);
        }
        if (foreign && (!Urls.isHttps(target) || !policy.allowsForeign(target))) {
            return failTo(FailureKind.REDIRECT_FOREIGN_HOST, target);
        }
        if (step instanceof Step.Redirect && ++redirects > MAX_REDIRECTS) {
            return failTo(FailureKind.REDIRECT_LIMIT, target);
        }
        if (step instanceof Step.ToDomain && ++domains > redirects + 1) {
            return fail(FailureKind.REDIRECT_LIMIT, "a Root answers where its Domain was expected");
        }
        // A foreign host learns the user's address only when the one that sent us there has put it into the link.
        URI complete = step instanceof Step.Redirect && !foreign ? SipUriParameter.on(target, user) : target;
        return unlessVisited(step, complete);
    }

    private Step unlessVisited(Step.GoOn step, URI target) {
        String identity = Urls.identity(target);
        if (visited.putIfAbsent(identity, target) == null) {
            return step.to(target);
        }
        String circle = visited.entrySet().stream()
                .dropWhile(place -> !place.getKey().equals(identity))
                .map(place -> Urls.masked(place.getValue()) + " -> ")
                .collect(Collectors.joining());
        return fail(FailureKind.REDIRECT_LOOP, circle + Urls.masked(target));
    }

    private static Step failTo(FailureKind kind, URI target) {
        return fail(kind, "to " + Urls.masked(target));
    }

    private static Step fail(FailureKind kind, String detail) {
        return Step.fail(kind, detail);
    }
}
