package io.github.lyncautodiscover.model.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs what is wrong inside one document, and keeps count of all repairs. */
final class Repairs {
    static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u2033";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u2032";

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
    private static final Pattern EMPTY_NAMESPACE = Pattern.compile("\\sxmlns:[^\\s=>]{1,100}+\\s*+=\\s*+(?:\"\"|'')");
    private static final Pattern NO_BREAK = Pattern.compile("\u00A0");

    private final Map<RepairKind, Integer> counts = new EnumMap<>(RepairKind.class);

    String xml(String text) {
        String markup = replace(text, NO_BREAK, RepairKind.NO_BREAK_SPACES, " ");
        markup = TAG.matcher(markup)
                .replaceAll(tag -> Matcher.quoteReplacement(withPlainQuotes(tag.group(), SINGLE_QUOTES)));
        return replace(markup, EMPTY_NAMESPACE, RepairKind.EMPTY_NAMESPACES, "");
    }

    String json(String text) {
        return replace(withPlainQuotes(text, ""), NO_BREAK, RepairKind.NO_BREAK_SPACES, " ");
    }

    private String withPlainQuotes(String text, String singleQuotes) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (DOUBLE_QUOTES.indexOf(c) >= 0 || singleQuotes.indexOf(c) >= 0) {
                plain.setCharAt(i, DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : '\'');
                count(RepairKind.TYPOGRAPHIC_QUOTES);
            }
        }
        return plain.toString();
    }

    private String replace(String text, Pattern what, RepairKind kind, String by) {
        return what.matcher(text).replaceAll(match -> {
            count(kind);
            return by;
        });
    }

    static boolean isDoubleQuote(int letter) {
        return letter == '"' || (letter > 127 && DOUBLE_QUOTES.indexOf(letter) >= 0);
    }

    static boolean isSingleQuote(int letter) {
        return letter == '\'' || (letter > 127 && SINGLE_QUOTES.indexOf(letter) >= 0);
    }

    void count(RepairKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<Repair> list() {
        return counts.entrySet().stream()
                .map(entry -> new Repair(entry.getKey(), entry.getValue()))
                .toList();
    }
}
