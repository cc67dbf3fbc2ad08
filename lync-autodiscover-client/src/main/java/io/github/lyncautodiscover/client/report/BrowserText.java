package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import java.net.URI;

/** The URL to try in a browser, and what its answer means. */
final class BrowserText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis
                .discovery()
                .filter(discovery -> !discovery.attempts().isEmpty())
                .ifPresent(discovery -> print(discovery, page));
    }

    private static void print(Discovery discovery, Page page) {
        URI url = candidate(discovery).candidate().url();
        page.section("To try in a browser: " + (page.style().showUser() ? withUser(url, discovery) : url));
        page.line(
                3,
                "A small XML or JSON document with links is the answer of Autodiscover; a browser may offer it as a file."
                        + " One whose only link is Redirect says that the users of this SIP domain are served elsewhere"
                        + " (a hybrid deployment or Skype for Business Online): try that URL next. A certificate warning,"
                        + " a login form or any other page is what mobile clients stumble over.");
    }

    /** The attempt that answered, else the first. */
    private static Attempt candidate(Discovery discovery) {
        return discovery.outcome() instanceof Outcome.Found found
                ? found.attempt()
                : discovery.attempts().get(0);
    }

    private static String withUser(URI url, Discovery discovery) {
        String separator = url.getRawQuery() == null ? "?" : "&";
        return url + separator + "sipuri=" + discovery.user();
    }
}
