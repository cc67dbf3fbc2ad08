package io.github.lyncautodiscover.model.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs one document, kind after kind, and keeps count. */
final class Repairs {
    static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u2033";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u2032";

    private static final Pattern PAGE_TAG = Pattern.compile("<[^<>]{0,1000}>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern EMPTY_NAMESPACE = Pattern.compile("\\sxmlns:[^\\s=>]{1,100}\\s*=\\s*(\"\"|'')");
    private static final Pattern NO_BREAK = Pattern.compile("\u00A0");
    private static final Pattern JSON_QUOTE = Pattern.compile("[" + DOUBLE_QUOTES + "]");

    private final Map<RepairKind, Integer> counts = new EnumMap<>(RepairKind.class);

    String xml(String text, int escaped) {
        String markup = replace(fromPage(text, escaped), NO_BREAK, RepairKind.NO_BREAK_SPACES, space -> " ");
        markup = TAG.matcher(markup).replaceAll(tag -> Matcher.quoteReplacement(withPlainQuotes(tag.group())));
        return replace(markup, EMPTY_NAMESPACE, RepairKind.EMPTY_NAMESPACES, declaration -> "");
    }

    String json(String text, int escaped) {
        String plain = replace(fromPage(text, escaped), JSON_QUOTE, RepairKind.TYPOGRAPHIC_QUOTES, quote -> "\"");
        return replace(plain, NO_BREAK, RepairKind.NO_BREAK_SPACES, space -> " ");
    }

    /** As long as the document's own markup is escaped, any other is that of the page around it. */
    private String fromPage(String text, int escaped) {
        String markup = text;
        for (int times = escaped; times > 0; times--) {
            RepairKind kind = times > 1 ? RepairKind.ESCAPED_ESCAPES : RepairKind.ESCAPED_MARKUP;
            markup = replace(markup, PAGE_TAG, RepairKind.PAGE_MARKUP, tag -> "");
            markup = Escapes.in(markup).replaceAll(escape -> {
                String meaning = Escapes.meaning(escape);
                if (!meaning.equals(escape.group())) {
                    count(kind);
                }
                return Matcher.quoteReplacement(meaning);
            });
        }
        return markup;
    }

    private String withPlainQuotes(String tag) {
        StringBuilder plain = new StringBuilder(tag);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0) {
                plain.setCharAt(i, DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : '\'');
                count(RepairKind.TYPOGRAPHIC_QUOTES);
            }
        }
        return plain.toString();
    }

    private String replace(String text, Pattern what, RepairKind kind, Function<MatchResult, String> by) {
        return what.matcher(text).replaceAll(match -> {
            count(kind);
            return Matcher.quoteReplacement(by.apply(match));
        });
    }

    private void count(RepairKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<Repair> list() {
        return counts.entrySet().stream()
                .map(entry -> new Repair(entry.getKey(), entry.getValue()))
                .toList();
    }
}
