package io.github.lyncautodiscover.client.page;

import java.util.ArrayList;
import java.util.List;

/** Words on a few lines, for text that no browser breaks. */
final class Wrapped {
    private Wrapped() {}

    /** At most so many lines of so many characters; an ellipsis says that there is more. */
    static List<String> of(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String left = text.strip();
        while (left.length() > width && lines.size() < most - 1) {
            int blank = left.lastIndexOf(' ', width);
            int end = blank > 0 ? blank : width;
            lines.add(left.substring(0, end).strip());
            left = left.substring(end).strip();
        }
        lines.add(left.length() > width ? left.substring(0, width - 1).strip() + "…" : left);
        return List.copyOf(lines);
    }
}
