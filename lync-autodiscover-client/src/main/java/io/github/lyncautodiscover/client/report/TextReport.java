package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;
import java.util.Optional;

/**
 * A report for people. The short form says on one screen what it comes to and what to do; the verbose form goes on with
 * what was tried, what answered, what else was looked at, and every finding.
 *
 * <p>The numbers of the attempts ({@code 2}) and of their hops ({@code 2.1}) are those that findings refer to.
 */
public final class TextReport {
    private static final List<TextPart> PARTS = List.of(
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
        return write(diagnosis, style, Optional.empty());
    }

    /**
     * {@return the report, with what has changed since an earlier one}
     *
     * @param diagnosis what to report
     * @param style how it looks
     * @param changes what has changed
     */
    public static String of(LyncDiagnosis diagnosis, TextStyle style, Changes changes) {
        return write(diagnosis, style, Optional.of(changes));
    }

    private static String write(LyncDiagnosis diagnosis, TextStyle style, Optional<Changes> changes) {
        Page page = new Page(style, Masker.of(diagnosis, style.showsUser()));
        if (style.isVerbose()) {
            PARTS.forEach(part -> part.print(diagnosis, page));
            changes.ifPresent(known -> ChangeText.print(known, page));
        } else {
            BriefText.print(diagnosis, changes, page);
        }
        return page.text();
    }
}
