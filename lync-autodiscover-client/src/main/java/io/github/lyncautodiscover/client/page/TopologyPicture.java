package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.page.Drawing.Box;
import io.github.lyncautodiscover.client.page.Drawing.Label;
import io.github.lyncautodiscover.client.page.Drawing.Line;
import io.github.lyncautodiscover.client.page.Drawing.Point;
import io.github.lyncautodiscover.client.page.Drawing.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way that was taken through the deployment: drawn twice, for wide and for narrow screens, of which one is seen. */
final class TopologyPicture implements Part {
    private static final int ARROW = 7;

    @Override
    public void write(View view, Html html) {
        Topology topology = TopologyReader.of(view);
        if (topology.routes().isEmpty()) {
            return;
        }
        Part.section(html, "topology", "The way through the deployment", () -> {
            html.in(
                    "ul.legend",
                    () -> html.in("li", () -> html.put("span.ok", "✓").text(" worked"))
                            .in("li", () -> html.put("span.bad", "✗").text(" failed"))
                            .in("li", () -> html.put("span.bad.strong", "━✗").text(" the way broke here"))
                            .in("li", () -> html.put("span.quiet", "┄").text(" not asked")));
            svg("wide-picture", topology, WideLayout.of(topology), html);
            svg("narrow-picture", topology, NarrowLayout.of(topology), html);
            if (topology.more() > 0) {
                html.put("p.note", "And " + topology.more() + " more names, in the list below.");
            }
        });
    }

    static void svg(String style, Topology topology, Drawing drawing, Html html) {
        html.in(
                "svg.topology." + style,
                () -> {
                    drawing.zones().forEach(zone -> zone(zone, html));
                    drawing.lines().forEach(line -> line(line, html));
                    drawing.boxes().forEach(box -> box(box, html));
                    drawing.lines().forEach(line -> marks(line, html));
                },
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + drawing.width() + " " + drawing.height(),
                "role",
                "img",
                "aria-label",
                "The way through the deployment. " + topology.words());
    }

    private static void zone(Zone zone, Html html) {
        html.in(
                zone.wall() ? "rect.wall" : "rect.zone",
                () -> {},
                rectangle(zone.x(), zone.y(), zone.width(), zone.height()));
        if (!zone.wall()) {
            text("c", zone.x() + 12, zone.y() + 16, false, zone.caption(), html);
        } else if (zone.height() > zone.width()) {
            text("c", zone.x() + zone.width() / 2 - 3, zone.y() - 5, true, zone.caption(), html);
        } else {
            text("c", zone.x() + zone.width(), zone.y() - 4, true, zone.caption(), html);
        }
    }

    private static void box(Box box, Html html) {
        html.in("rect.box." + box.tone().style(), () -> {}, rectangle(box.x(), box.y(), box.width(), box.height()));
        int lines = box.text().size() + (box.caption().isEmpty() ? 0 : 1);
        int y = box.y() + box.height() / 2 - 8 * lines + 12;
        if (!box.caption().isEmpty()) {
            text("c", box.x() + 10, y, false, box.caption(), html);
            y += 17;
        }
        for (String line : box.text()) {
            text("n", box.x() + 10, y, false, line, html);
            y += 15;
        }
    }

    /** The edge, and where it leads; beyond the place where it broke it is only hinted at. */
    private static void line(Line line, Html html) {
        String style = "path.edge." + line.tone().style() + (line.broken() ? ".broken" : "");
        List<Point> points = line.points();
        Optional<Point> stop = line.badge().filter(any -> line.broken());
        html.in(style, () -> {}, "d", path(stop.map(at -> until(points, at)).orElse(points)));
        stop.ifPresent(at ->
                html.in("path.edge.quiet", () -> {}, "d", path(List.of(at, points.get(points.size() - 1)))));
        if (line.tone() != Tone.BAD) {
            Point end = points.get(points.size() - 1);
            html.in("path.head." + line.tone().style(), () -> {}, "d", head(points.get(points.size() - 2), end));
        }
    }

    private static void marks(Line line, Html html) {
        line.badge().ifPresent(at -> badge(line, at, html));
        for (Label label : line.labels()) {
            String style = label.strong() ? "l." + line.tone().style() : "l";
            text(style, label.x(), label.y(), label.end(), label.text(), html);
        }
    }

    private static void badge(Line line, Point at, Html html) {
        String tone = line.tone().style();
        html.in(
                "circle.badge." + tone,
                () -> {},
                "cx",
                String.valueOf(at.x()),
                "cy",
                String.valueOf(at.y()),
                "r",
                line.broken() ? "10" : "7");
        String sign = line.tone() == Tone.BAD
                ? cross(at, line.broken() ? 4 : 3)
                : "M" + (at.x() - 3) + " " + at.y() + "l2.5 3l4 -5.5";
        html.in("path.sign", () -> {}, "d", sign);
    }

    private static String cross(Point at, int arm) {
        return "M" + (at.x() - arm) + " " + (at.y() - arm) + "l" + 2 * arm + " " + 2 * arm + "m0 " + -2 * arm + "l"
                + -2 * arm + " " + 2 * arm;
    }

    private static List<Point> until(List<Point> points, Point stop) {
        return Stream.concat(points.subList(0, points.size() - 1).stream(), Stream.of(stop))
                .toList();
    }

    private static String path(List<Point> points) {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", ""));
    }

    private static String head(Point before, Point end) {
        int dx = Integer.signum(end.x() - before.x()) * ARROW;
        int dy = Integer.signum(end.y() - before.y()) * ARROW;
        int half = ARROW - 3;
        return dx != 0
                ? String.format(Locale.ROOT, "M%d %dl%d %dv%dz", end.x(), end.y(), -dx, -half, 2 * half)
                : String.format(Locale.ROOT, "M%d %dl%d %dh%dz", end.x(), end.y(), -half, -dy, 2 * half);
    }

    private static void text(String style, int x, int y, boolean end, String text, Html html) {
        String element = "text." + style + (end ? ".end" : "");
        html.put(element, text, "x", String.valueOf(x), "y", String.valueOf(y));
    }

    private static String[] rectangle(int x, int y, int width, int height) {
        return new String[] {
            "x",
            String.valueOf(x),
            "y",
            String.valueOf(y),
            "width",
            String.valueOf(width),
            "height",
            String.valueOf(height)
        };
    }
}
