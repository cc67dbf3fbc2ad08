package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import java.net.URI;

/** The URL to try in a browser, and what its answer means. */
final class BrowserText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis
                .discovery()
                .filter(discovery -> !discovery.attempts().isEmpty())
                .ifPresent(discovery -> print(discovery, diagnosis, page));
    }

    private static void print(Discovery discovery, LyncDiagnosis diagnosis, Page page) {
        URI url = Cause.of(diagnosis)
                .url()
                .orElse(discovery.attempts().get(0).candidate().url());
        page.section("To try in a browser: " + (page.style().showUser() ? withUser(url, discovery) : url));
        page.line(
                3,
                "A small XML or JSON document with links is the answer of Autodiscover; a browser may offer it as a file."
                        + " One whose only link is Redirect says that the users of this SIP domain are served elsewhere"
                        + " (a hybrid deployment or Skype for Business Online): try that URL next. A certificate warning,"
                        + " a login form or any other page is what mobile clients stumble over.");
    }

    private static String withUser(URI url, Discovery discovery) {
        String separator = url.getRawQuery() == null ? "?" : "&";
        return url + separator + "sipuri=" + discovery.user();
    }
}
