package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;

/**
 * A report for people: what was tried, what answered, what else was looked at, and what is wrong with it, within 100 columns.
 *
 * <p>The numbers of the attempts ({@code 2}) and of their hops ({@code 2.1}) are those that findings refer to.
 */
public final class TextReport {
    private TextReport() {}

    /**
     * {@return the report without colours and user}
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
        Page page = new Page(style, Masker.of(diagnosis, style.showUser()));
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
