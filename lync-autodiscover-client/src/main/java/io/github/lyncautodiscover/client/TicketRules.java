package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.HopFailedException;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;

/** Where a secret may go: over https, to a host that may serve the SIP domain, whoever named it. */
final class TicketRules {
    private TicketRules() {}

    /** Refuses a place where no secret may go. */
    static void check(URI url, String sipDomain, RedirectPolicy policy) throws HopFailedException {
        if (!Urls.isWeb(url) || !Urls.isHttps(url)) {
            throw refused("no https: " + url.getScheme() + "://" + Urls.host(url));
        }
        if (Urls.hasCredentials(url)) {
            throw refused("a user name in the URL, host " + Urls.host(url));
        }
        if (!policy.trusts(Urls.host(url), sipDomain)) {
            throw refused(Urls.host(url) + " is not trusted to serve " + sipDomain);
        }
    }

    private static HopFailedException refused(String detail) {
        return new HopFailedException(FailureKind.AUTH_NOT_ALLOWED, Phase.DOCUMENT, detail);
    }
}
