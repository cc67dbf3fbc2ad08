package io.github.lyncautodiscover.client;

import java.net.URI;

/** Where a secret may go: over https, to a host of the SIP domain or of Microsoft, whoever named it. */
final class TicketRules {
    private TicketRules() {}

    /** Refuses a place where no secret may go. */
    static void check(URI url, String sipDomain) throws HopFailedException {
        if (!Urls.isWeb(url) || !Urls.isHttps(url)) {
            throw refused("no https: " + url.getScheme() + "://" + url.getHost());
        }
        if (url.getRawUserInfo() != null) {
            throw refused("a user name in the URL, host " + Urls.host(url));
        }
        if (!TrustedHosts.trusts(Urls.host(url), sipDomain)) {
            throw refused(Urls.host(url) + " is neither in " + sipDomain + " nor Microsoft's");
        }
    }

    private static HopFailedException refused(String detail) {
        return new HopFailedException(FailureKind.AUTH_NOT_ALLOWED, Phase.DOCUMENT, Texts.oneLine(detail));
    }
}
