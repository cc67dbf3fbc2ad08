package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.page.Drawing.Box;
import io.github.lyncautodiscover.client.page.Drawing.Label;
import io.github.lyncautodiscover.client.page.Drawing.Line;
import io.github.lyncautodiscover.client.page.Drawing.Point;
import io.github.lyncautodiscover.client.page.Drawing.Zone;
import io.github.lyncautodiscover.client.page.Topology.Request;
import io.github.lyncautodiscover.client.page.Topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same from top to bottom, for phones: name by name, each with the machine that it leads to. Pure arithmetic; used by one thread. */
final class NarrowLayout {
    static final int WIDTH = 312;
    private static final int BOX = 50;
    private static final int ENTRY = 46;
    private static final int REQUEST = 50;
    private static final int LINE = 14;
    private static final int FIRST_LINE = 14;
    private static final int APART = 14;
    private static final int CHARACTERS = 42;
    private static final int NAME_CHARACTERS = 40;

    private final Topology topology;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private int y;

    private NarrowLayout(Topology topology) {
        this.topology = topology;
    }

    static Drawing of(Topology topology) {
        return new NarrowLayout(topology).draw();
    }

    private Drawing draw() {
        topology.servers().forEach(server -> {
            box(server.caption(), server.addresses().subList(0, 1), server.tone() == Tone.BAD ? Tone.BAD : Tone.QUIET);
            edge(server.tone(), false, server.told(), "", true);
        });
        box("this device", List.of(topology.place()), Tone.QUIET);
        topology.routes().forEach(this::route);
        topology.pool().ifPresent(pool -> {
            edge(Tone.OK, false, pool.from() + " names", "", false);
            box("home pool", pool.lines(), Tone.OK);
        });
        return new Drawing(WIDTH, y + 2, List.copyOf(zones), List.copyOf(lines), List.copyOf(boxes));
    }

    private void route(Route route) {
        edge(
                route.entry().tone(),
                route.entry().broken(),
                route.entry().why(),
                route.entry().dns(),
                false);
        box(route.role(), List.of(route.name()), route.entry().tone() == Tone.BAD ? Tone.BAD : Tone.QUIET);
        boolean leads = !route.machine().addresses().isEmpty();
        requests(route, leads);
        if (leads) {
            if (topology.isTurned(route)) {
                zones.add(new Zone(0, y - 9, WIDTH, 6, "firewall, hairpin", true));
            }
            box(
                    route.machine().caption(),
                    route.machine().addresses().stream().limit(4).toList(),
                    route.tone());
        }
        y += APART;
    }

    /** Side by side from the name to the machine, each with its words on a line of its own. */
    private void requests(Route route, boolean leads) {
        List<Request> requests = route.requests();
        if (requests.isEmpty() && leads) {
            edge(Tone.QUIET, false, "not asked", "", false);
            return;
        }
        // Room for the caption of the wall.
        int height = REQUEST * requests.size() + (topology.isTurned(route) ? APART + 4 : 0);
        int text = FIRST_LINE + 14 * requests.size() + 8;
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            int x = FIRST_LINE + 14 * i;
            int row = y + REQUEST * i;
            List<Label> labels = new ArrayList<>();
            labels.add(new Label(text, row + 14, false, request.where() + " · " + request.places(), false));
            List<String> outcome = Wrapped.of(request.outcome(), CHARACTERS - 2 * requests.size(), 2);
            for (int line = 0; line < outcome.size(); line++) {
                labels.add(new Label(text, row + 28 + LINE * line, false, outcome.get(line), true));
            }
            lines.add(new Line(
                    List.of(new Point(x, y), new Point(x, y + height)),
                    request.tone(),
                    request.broken(),
                    Optional.of(new Point(x, row + 22)),
                    topology.isTurned(route),
                    List.copyOf(labels)));
        }
        y += height;
    }

    private void edge(Tone tone, boolean broken, String first, String second, boolean up) {
        int height = second.isEmpty() ? ENTRY - LINE : ENTRY;
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(FIRST_LINE + 16, y + 19, false, Shown.cut(first, CHARACTERS), false));
        if (!second.isEmpty()) {
            labels.add(new Label(FIRST_LINE + 16, y + 34, false, Shown.cut(second, CHARACTERS), tone == Tone.BAD));
        }
        Point top = new Point(FIRST_LINE, y);
        Point bottom = new Point(FIRST_LINE, y + height);
        lines.add(new Line(
                up ? List.of(bottom, top) : List.of(top, bottom),
                tone,
                broken,
                tone == Tone.BAD ? Optional.of(new Point(FIRST_LINE, y + height / 2)) : Optional.empty(),
                false,
                List.copyOf(labels)));
        y += height;
    }

    private void box(String caption, List<String> text, Tone tone) {
        int height = BOX + LINE * (text.size() - 1);
        boxes.add(new Box(
                0,
                y,
                WIDTH,
                height,
                caption,
                text.stream().map(line -> Shown.cut(line, NAME_CHARACTERS)).toList(),
                tone));
        y += height;
    }
}
