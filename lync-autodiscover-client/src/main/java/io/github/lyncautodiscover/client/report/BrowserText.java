package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.net.URI;

/** The URL to try in a browser, and what its answer means. */
final class BrowserText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        Verdict.of(diagnosis).urlToTry().ifPresent(url -> print(url, diagnosis, page));
    }

    /** The URL alone. */
    static void brief(Verdict verdict, LyncDiagnosis diagnosis, Page page) {
        page.gap();
        verdict.urlToTry()
                .ifPresent(url -> page.line(0, "To try in a browser: " + shown(url, diagnosis, page.style()), 2));
    }

    private static void print(URI url, LyncDiagnosis diagnosis, Page page) {
        page.section("To try in a browser: " + shown(url, diagnosis, page.style()));
        page.line(
                3,
                "A small XML or JSON document with links is the answer of Autodiscover; a browser may offer it as a file."
                        + " One whose only link is Redirect says that the users of this SIP domain are served elsewhere"
                        + " (a hybrid deployment or Skype for Business Online): try that URL next. A certificate warning,"
                        + " a login form or any other page is what mobile clients stumble over.");
    }

    private static String shown(URI url, LyncDiagnosis diagnosis, TextStyle style) {
        String separator = url.getRawQuery() == null ? "?" : "&";
        return diagnosis
                .discovery()
                .filter(any -> style.showsUser())
                .map(discovery -> url + separator + "sipuri=" + discovery.user())
                .orElse(url.toString());
    }
}
