package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.page.Drawing.Box;
import io.github.lyncautodiscover.client.page.Drawing.Label;
import io.github.lyncautodiscover.client.page.Drawing.Line;
import io.github.lyncautodiscover.client.page.Drawing.Point;
import io.github.lyncautodiscover.client.page.Drawing.Zone;
import io.github.lyncautodiscover.client.page.Topology.Request;
import io.github.lyncautodiscover.client.page.Topology.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From left to right, for screens and paper: the device with its DNS servers, the names, the machines that they lead to, the home
 * pool. A row for each name, so that the edges to the right are straight. Pure arithmetic; used by one thread.
 */
final class WideLayout {
    static final int WIDTH = 1160;
    private static final int MARGIN = 8;
    private static final int DEVICE_WIDTH = 140;
    private static final int TRUNK = 164;
    private static final int NAMES = 316;
    private static final int NAME_WIDTH = 256;
    private static final int WALL = 766;
    private static final int MACHINES = 790;
    private static final int MACHINE_WIDTH = 160;
    private static final int POOL = 1000;
    private static final int POOL_WIDTH = WIDTH - POOL - MARGIN;
    private static final int ROW = 62;
    private static final int LEAST_ROW = 72;
    private static final int GAP = 22;
    private static final int CAPTION = 30;
    private static final int SERVER = 62;
    private static final int APART = 46;
    private static final int LINE = 15;
    private static final int OUTCOME_CHARACTERS = 26;
    private static final int ENTRY_CHARACTERS = 20;
    private static final int NAME_CHARACTERS = 33;
    private static final int MACHINE_CHARACTERS = 20;
    private static final int POOL_CHARACTERS = 19;

    private final Topology topology;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Integer> tops = new LinkedHashMap<>();

    private WideLayout(Topology topology) {
        this.topology = topology;
    }

    static Drawing of(Topology topology) {
        return new WideLayout(topology).draw();
    }

    private Drawing draw() {
        int bottom = rows();
        zones();
        topology.routes().forEach(this::requests);
        machines();
        int device = device(bottom);
        entries(device);
        pool();
        int lowest =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
        return new Drawing(
                WIDTH, Math.max(bottom, lowest) + MARGIN, List.copyOf(zones), List.copyOf(lines), List.copyOf(boxes));
    }

    /** Where each row begins; a zone has room for its caption above its first. */
    private int rows() {
        int y = MARGIN;
        Topology.Zone zone = Topology.Zone.NOWHERE;
        for (Route route : topology.routes()) {
            boolean first = route.machine().zone() != zone;
            zone = route.machine().zone();
            y += first ? CAPTION : 0;
            tops.put(route.name(), y);
            y += height(route) + GAP;
        }
        return y;
    }

    private static int height(Route route) {
        return Math.max(LEAST_ROW, ROW * route.requests().size());
    }

    private int top(Route route) {
        return tops.getOrDefault(route.name(), 0);
    }

    private int middle(Route route) {
        return top(route) + height(route) / 2;
    }

    private void zones() {
        for (Topology.Zone zone : Topology.Zone.values()) {
            List<Route> inside = topology.routes().stream()
                    .filter(route -> route.machine().zone() == zone)
                    .toList();
            if (inside.isEmpty() || zone == Topology.Zone.NOWHERE) {
                continue;
            }
            int top = top(inside.get(0)) - CAPTION + 6;
            Route last = inside.get(inside.size() - 1);
            int height = top(last) + height(last) + MARGIN - top;
            zones.add(new Zone(MACHINES - 12, top, MACHINE_WIDTH + 24, height, zone.label(), false));
            if (zone == Topology.Zone.PUBLIC && topology.inside()) {
                zones.add(new Zone(WALL, top, 7, height, "firewall, hairpin", true));
            }
        }
    }

    private void requests(Route route) {
        int top = top(route);
        boxes.add(new Box(
                NAMES,
                top,
                NAME_WIDTH,
                height(route),
                route.role(),
                List.of(Shown.cut(route.name(), NAME_CHARACTERS)),
                route.entry().tone() == Tone.BAD ? Tone.BAD : Tone.QUIET));
        int left = NAMES + NAME_WIDTH;
        if (route.requests().isEmpty() && !route.machine().addresses().isEmpty()) {
            lines.add(new Line(
                    List.of(new Point(left, middle(route)), new Point(MACHINES, middle(route))),
                    Tone.QUIET,
                    false,
                    Optional.empty(),
                    false,
                    List.of(new Label(left + 10, middle(route) - 6, false, "not asked", false))));
        }
        int share = route.requests().isEmpty()
                ? 0
                : height(route) / route.requests().size();
        for (int i = 0; i < route.requests().size(); i++) {
            int y = top + share * i + share / 2 - 5;
            request(route.requests().get(i), route, left, y);
        }
    }

    private void request(Request request, Route route, int left, int y) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(
                left + 10,
                y - 6,
                false,
                Shown.cut(request.where() + " · " + request.places(), OUTCOME_CHARACTERS),
                false));
        int base = y;
        for (String line : Wrapped.of(request.outcome(), OUTCOME_CHARACTERS, 2)) {
            base += LINE;
            labels.add(new Label(left + 10, base, false, line, true));
        }
        boolean reaches = !route.machine().addresses().isEmpty();
        lines.add(new Line(
                List.of(new Point(left, y), new Point(reaches ? MACHINES : WALL - 14, y)),
                request.tone(),
                request.broken(),
                Optional.of(new Point(WALL - 14, y)),
                topology.isTurned(route),
                List.copyOf(labels)));
    }

    /** One box for a machine, as high as the rows of all its names. */
    private void machines() {
        Map<Topology.Machine, List<Route>> machines = new LinkedHashMap<>();
        topology.routes().stream()
                .filter(route -> !route.machine().addresses().isEmpty())
                .forEach(route -> machines.computeIfAbsent(route.machine(), any -> new ArrayList<>())
                        .add(route));
        machines.forEach((machine, routes) -> {
            Route last = routes.get(routes.size() - 1);
            int top = top(routes.get(0));
            int height = top(last) + height(last) - top;
            int room = Math.max(1, (height - 40) / LINE);
            List<String> addresses = machine.addresses().stream()
                    .limit(room)
                    .map(address -> Shown.cut(address, MACHINE_CHARACTERS))
                    .toList();
            boxes.add(new Box(MACHINES, top, MACHINE_WIDTH, height, machine.caption(), addresses, tone(routes)));
        });
    }

    private static Tone tone(List<Route> routes) {
        List<Tone> tones = routes.stream().map(Route::tone).distinct().toList();
        return tones.size() == 1 ? tones.get(0) : Tone.QUIET;
    }

    /** The device beside the names that it begins with, the DNS servers above and below it. */
    private int device(int bottom) {
        List<Topology.Server> servers = topology.servers();
        int above = servers.isEmpty() ? 0 : SERVER + APART;
        int middle = Math.max(MARGIN + above + SERVER / 2, Math.min(bottom / 2, begins()));
        int top = middle - SERVER / 2;
        boxes.add(new Box(MARGIN, top, DEVICE_WIDTH, SERVER, "this device", List.of(topology.place()), Tone.QUIET));
        for (int i = 0; i < servers.size(); i++) {
            boolean isAbove = i == 0;
            int y = isAbove ? top - APART - SERVER : top + (SERVER + APART) * i;
            server(servers.get(i), y, isAbove ? top : y - APART, isAbove);
        }
        return middle;
    }

    private int begins() {
        return (int) topology.routes().stream()
                .filter(route -> route.from().isEmpty())
                .mapToInt(this::middle)
                .average()
                .orElse(0);
    }

    private void server(Topology.Server server, int y, int beside, boolean above) {
        String more = server.addresses().size() > 1 ? " +" + (server.addresses().size() - 1) : "";
        boxes.add(new Box(
                MARGIN,
                y,
                DEVICE_WIDTH,
                SERVER,
                server.caption(),
                List.of(Shown.cut(server.addresses().get(0), 17 - more.length()) + more),
                server.tone() == Tone.BAD ? Tone.BAD : Tone.QUIET));
        int x = MARGIN + 20;
        List<Point> points = above
                ? List.of(new Point(x, beside), new Point(x, y + SERVER))
                : List.of(new Point(x, beside), new Point(x, y));
        int label = (above ? y + SERVER : beside) + APART / 2 - 2;
        List<String> told = Wrapped.of(server.told(), 16, 2);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            labels.add(new Label(x + 8, label + i * 14, false, told.get(i), false));
        }
        lines.add(new Line(points, server.tone(), false, Optional.empty(), false, List.copyOf(labels)));
    }

    /** From the device, or from the name whose answer led on. */
    private void entries(int device) {
        int turns = 0;
        for (Route route : topology.routes()) {
            int y = middle(route);
            Optional<Route> from = topology.routes().stream()
                    .filter(other -> route.from().filter(other.name()::equals).isPresent())
                    .findFirst();
            List<Point> points;
            if (from.isPresent()) {
                int x = NAMES - 14 - 9 * (turns % 3);
                turns++;
                boolean down = top(from.get()) < top(route);
                int start = down ? top(from.get()) + height(from.get()) - 12 : top(from.get()) + 12;
                points = List.of(new Point(NAMES, start), new Point(x, start), new Point(x, y), new Point(NAMES, y));
            } else {
                points = List.of(
                        new Point(MARGIN + DEVICE_WIDTH, device),
                        new Point(TRUNK, device),
                        new Point(TRUNK, y),
                        new Point(NAMES, y));
            }
            lines.add(new Line(
                    points,
                    route.entry().tone(),
                    route.entry().broken(),
                    route.entry().tone() == Tone.BAD ? Optional.of(new Point(NAMES - 14, y)) : Optional.empty(),
                    false,
                    labels(route, y, from.isPresent())));
        }
    }

    private static List<Label> labels(Route route, int y, boolean led) {
        List<Label> labels = new ArrayList<>();
        int x = led ? NAMES - 14 - 9 * 2 - 8 : TRUNK + 8;
        List<String> why = Wrapped.of(route.entry().why(), ENTRY_CHARACTERS, 2);
        for (int i = 0; i < why.size(); i++) {
            labels.add(new Label(x, y - 6 - 14 * (why.size() - 1 - i), led, why.get(i), false));
        }
        List<String> said = Wrapped.of(route.entry().dns(), ENTRY_CHARACTERS, 2);
        for (int i = 0; i < said.size(); i++) {
            labels.add(new Label(
                    x, y + LINE + 14 * i, led, said.get(i), route.entry().tone() == Tone.BAD));
        }
        return List.copyOf(labels);
    }

    private void pool() {
        topology.pool()
                .ifPresent(pool -> topology.routes().stream()
                        .filter(route -> route.name().equals(pool.from()))
                        .filter(route -> !route.machine().addresses().isEmpty())
                        .findFirst()
                        .ifPresent(route -> {
                            int y = middle(route);
                            int height = 44 + LINE * pool.lines().size();
                            boxes.add(new Box(
                                    POOL,
                                    Math.max(MARGIN, y - height / 2),
                                    POOL_WIDTH,
                                    height,
                                    "home pool",
                                    pool.lines().stream()
                                            .map(line -> Shown.cut(line, POOL_CHARACTERS))
                                            .toList(),
                                    Tone.OK));
                            lines.add(new Line(
                                    List.of(new Point(MACHINES + MACHINE_WIDTH, y), new Point(POOL, y)),
                                    Tone.OK,
                                    false,
                                    Optional.empty(),
                                    false,
                                    List.of(new Label(MACHINES + MACHINE_WIDTH + 6, y - 6, false, "names", false))));
                        }));
    }
}
