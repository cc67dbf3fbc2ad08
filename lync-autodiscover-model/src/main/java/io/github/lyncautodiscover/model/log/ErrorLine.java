package io.github.lyncautodiscover.model.log;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Makes sense of the line around a known error. */
final class ErrorLine {
    private static final int REACH = 300;
    private static final int SHOWN = 200;

    private ErrorLine() {}

    /** Nothing when the line turns out to report success. */
    static @Nullable LogError entry(StringBuilder text, int place, long number) {
        String line = line(text, place);
        Matcher found = LogPatterns.CODE.matcher(line);
        String code = found.find() ? found.group() : "";
        if (LogPatterns.PROXY_LOOKUP_FAILED.matcher(line).find()) {
            return new LogError(number, KnownError.PROXY_LOOKUP_FAILED, "", shown(line));
        }
        if (LogPatterns.SSL_ERROR.matcher(line).find()) {
            return new LogError(number, KnownError.SSL_ERROR, code, shown(line));
        }
        boolean success = LogPatterns.SUCCESS.matcher(code).matches();
        return success ? null : new LogError(number, KnownError.REQUEST_FAILED, code, shown(line));
    }

    private static String line(StringBuilder text, int place) {
        int from = place;
        while (from > 0 && place - from < REACH && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = place;
        while (to < text.length() && to - place < REACH && text.charAt(to) != '\n') {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private static String shown(String line) {
        String masked = LogPatterns.USER.matcher(line).replaceAll("…");
        String visible = LogPatterns.INVISIBLE.matcher(masked).replaceAll("\uFFFD");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + '…';
    }
}
