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
    private static final Pattern ESCAPE = Pattern.compile("&(lt|gt|quot|apos|nbsp|amp|ldquo|rdquo|bdquo|lsquo|rsquo"
            + "|Prime|prime|#34|#39|#60|#62|#38|#160|#8216|#8217|#8220|#8221|#8222|#8242|#8243);");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("amp", "&"),
            Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"),
            Map.entry("bdquo", "\u201E"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("Prime", "\u2033"),
            Map.entry("prime", "\u2032"));
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern EMPTY_NAMESPACE = Pattern.compile("\\sxmlns:[^\\s=>]{1,100}\\s*=\\s*(\"\"|'')");
    private static final Pattern NO_BREAK = Pattern.compile("\u00A0");
    private static final Pattern JSON_QUOTE = Pattern.compile("[" + DOUBLE_QUOTES + "]");

    private final Map<RepairKind, Integer> counts = new EnumMap<>(RepairKind.class);

    String xml(String text, boolean escaped) {
        String markup = text;
        if (escaped) {
            markup = replace(markup, PAGE_TAG, RepairKind.PAGE_MARKUP, tag -> "");
            markup = replace(markup, ESCAPE, RepairKind.ESCAPED_MARKUP, Repairs::unescaped);
        }
        markup = replace(markup, NO_BREAK, RepairKind.NO_BREAK_SPACES, space -> " ");
        markup = TAG.matcher(markup).replaceAll(tag -> Matcher.quoteReplacement(withPlainQuotes(tag.group())));
        return replace(markup, EMPTY_NAMESPACE, RepairKind.EMPTY_NAMESPACES, declaration -> "");
    }

    String json(String text) {
        String plain = replace(text, JSON_QUOTE, RepairKind.TYPOGRAPHIC_QUOTES, quote -> "\"");
        return replace(plain, NO_BREAK, RepairKind.NO_BREAK_SPACES, space -> " ");
    }

    private static String unescaped(MatchResult escape) {
        String name = escape.group(1);
        return name.startsWith("#")
                ? Character.toString(Integer.parseInt(name.substring(1)))
                : NAMED.getOrDefault(name, escape.group());
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
