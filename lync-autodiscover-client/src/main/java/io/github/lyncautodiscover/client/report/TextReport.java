package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;

/**
 * A report for people. The short form says on one screen what it comes to and what to do; the verbose form goes on with what was
 * tried, what answered, what else was looked at, and every finding.
 *
 * <p>The numbers of the attempts ({@code 2}) and of their hops ({@code 2.1}) are those that findings refer to.
 */
public final class TextReport {
    private TextReport() {}

    /**
     * {@return the short form without colours and user}
     *
     * @param diagnosis what to report
     */
    public static String of(LyncDiagnosis diagnosis) {
        return of(diagnosis, TextStyle.plain());
    }

    /**
     * {@return the report}
     *
     * @param diagnosis what to report
     * @param style how it looks
     */
    public static String of(LyncDiagnosis diagnosis, TextStyle style) {
        Page page = new Page(style, Masker.of(diagnosis, style.showsUser()));
        if (!style.isVerbose()) {
            BriefText.print(diagnosis, page);
            new ReadinessText().print(diagnosis, page);
            return page.text();
        }
        List<TextPart> parts = List.of(
                new HeadText(),
                new AttemptText(),
                new EndpointText(),
                new AddressText(),
                new CheckText(),
                new DnsText(),
                new ReadinessText(),
                new MatrixText(),
                new LogText(),
                new FindingText(),
                new BrowserText());
        parts.forEach(part -> part.print(diagnosis, page));
        return page.text();
    }
}
