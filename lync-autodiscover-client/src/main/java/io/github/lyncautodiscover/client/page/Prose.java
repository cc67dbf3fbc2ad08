package io.github.lyncautodiscover.client.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much Markdown as the pages about findings have: paragraphs, lists, blocks of code, and within a line code and what stands
 * out. Addresses stay text.
 */
final class Prose {
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");
    private static final String FENCE = "```";
    private static final String ITEM = "- ";

    private final Html html;

    private Prose(Html html) {
        this.html = html;
    }

    static void write(String markdown, Html html) {
        Prose prose = new Prose(html);
        List<String> block = new ArrayList<>();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            boolean fence = line.startsWith(FENCE);
            boolean ends = fenced ? fence : line.isBlank() || fence;
            if (ends) {
                prose.block(block, fenced);
                block.clear();
                fenced = fence && !fenced;
            } else {
                block.add(line);
            }
        }
        prose.block(block, fenced);
    }

    private void block(List<String> lines, boolean fenced) {
        if (lines.isEmpty()) {
            return;
        }
        if (fenced) {
            String code = String.join("\n", lines);
            html.in("pre", () -> html.in("code", () -> html.lines(code)), "tabindex", "0");
        } else if (lines.get(0).startsWith(ITEM)) {
            List<String> items = items(lines);
            html.in("ul", () -> items.forEach(item -> html.in("li", () -> inline(item))));
        } else {
            String paragraph = String.join(" ", lines);
            html.in("p", () -> inline(paragraph));
        }
    }

    private static List<String> items(List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(ITEM)) {
                items.add(line.substring(ITEM.length()));
            } else {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
            }
        }
        return items;
    }

    private void inline(String text) {
        Matcher mark = INLINE.matcher(text);
        int end = 0;
        while (mark.find()) {
            html.text(text.substring(end, mark.start()));
            if (mark.group(1) != null) {
                html.put("code", mark.group(1));
            } else {
                html.put("strong", mark.group(2));
            }
            end = mark.end();
        }
        html.text(text.substring(end));
    }
}
