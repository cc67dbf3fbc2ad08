package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.text.ShownText;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes sense of the line around words of a known error.
 *
 * @param text the line, or what of a long one is near
 * @param end the place in the log behind it
 */
record ErrorLine(String text, int end) {
    private static final int REACH = 300;
    private static final int LONGEST_SHOWN = 200;

    private static final String SSL_STATUS = "0x22020002";
    private static final String NO_PROXY = "Failed to get http proxy setting";
    private static final String ALERT = "Alert received";
    private static final Map<Character, List<String>> BEGINNINGS = Map.of(
            '0', List.of(SSL_STATUS, "0X22020002"),
            'A', List.of("AutoDiscovery", ALERT),
            'E', List.of("E_"),
            'F', List.of(NO_PROXY),
            'L', List.of("Lync autodiscovery completed", "Lync-autodiscovery: FAIL"));

    private static final Pattern NAMED_CODE = Pattern.compile("E_\\w{1,50}+(?: \\(E[0-9-]{1,20}+\\))?+");
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9A-Fa-f]{1,8}+");
    private static final Pattern SUCCESS = Pattern.compile("0[xX]0++");
    private static final Pattern REQUEST = Pattern.compile("AutoDiscovery\\w{0,60}+(?:\\) with status = 0x"
            + "|\\.cpp[/:]\\d{1,6}+:? ?Request failed| resulted in E_)");
    private static final Pattern DESKTOP = Pattern.compile(
            "Lync(?: autodiscovery completed with hr: ?|-autodiscovery: FAIL" + " \\(hr = ?)(0[xX][0-9A-Fa-f]{1,8}+)");

    static @Nullable Start at(CharSequence text, int place) {
        for (String beginning : BEGINNINGS.getOrDefault(text.charAt(place), List.of())) {
            if (Spelt.at(text, place, beginning)) {
                return new Start(Start.Kind.ERROR, place, place + beginning.length());
            }
        }
        return null;
    }

    static ErrorLine around(CharSequence text, int place) {
        int from = place;
        while (from > 0 && place - from < REACH && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = place;
        while (to < text.length() && to - place < REACH && text.charAt(to) != '\n') {
            to++;
        }
        return new ErrorLine(text.subSequence(from, to).toString().strip(), to);
    }

    /** Nothing when the line reports success, or something else that has the same words. */
    @Nullable
    LogError error(long number) {
        String code = code();
        if (text.contains(NO_PROXY)) {
            return entry(number, KnownError.PROXY_LOOKUP_FAILED, "");
        }
        if (text.contains(SSL_STATUS) || text.contains("0X22020002") || text.contains("E_SslError")) {
            return entry(number, KnownError.SSL_ERROR, code);
        }
        if (text.contains(ALERT) && code.startsWith("E_")) {
            return entry(number, KnownError.ALERT, code);
        }
        Matcher desktop = DESKTOP.matcher(text);
        if (desktop.find()) {
            return failure(number, KnownError.DESKTOP_FAILED, desktop.group(1));
        }
        return REQUEST.matcher(text).find() ? failure(number, KnownError.REQUEST_FAILED, code) : null;
    }

    private @Nullable LogError failure(long number, KnownError error, String code) {
        return SUCCESS.matcher(code).matches() ? null : entry(number, error, code);
    }

    private LogError entry(long number, KnownError error, String code) {
        return new LogError(number, error, code, ShownText.of(text, LONGEST_SHOWN));
    }

    private String code() {
        Matcher named = NAMED_CODE.matcher(text);
        if (named.find()) {
            return named.group();
        }
        Matcher found = NUMBER.matcher(text);
        return found.find() ? found.group() : "";
    }
}
