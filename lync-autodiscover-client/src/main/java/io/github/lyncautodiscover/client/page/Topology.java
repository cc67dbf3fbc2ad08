package io.github.lyncautodiscover.client.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who was asked on the way, and what came of it: what the picture of the deployment shows. Nothing but evidence. Immutable.
 *
 * @param place where this device stands, in words
 * @param inside whether it stands inside, told or shown by a private address that it can reach
 * @param servers the DNS servers that were asked
 * @param routes the names that were asked for, those that lead to one machine beside each other
 * @param pool the home pool that the answer names
 * @param more how many further names there is no room for
 */
record Topology(String place, boolean inside, List<Server> servers, List<Route> routes, Optional<Pool> pool, int more) {

    /** Where a machine stands, as far as its address tells. */
    enum Zone {
        NOWHERE(""),
        PRIVATE("private addresses"),
        PUBLIC("public addresses"),
        ONLINE("Skype for Business Online");

        private final String label;

        Zone(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * DNS servers of one side.
     *
     * @param caption which side
     * @param addresses their addresses
     * @param told what they said, in words
     * @param tone how that was
     */
    record Server(String caption, List<String> addresses, String told, Tone tone) {}

    /**
     * A name and the way there.
     *
     * @param name the name
     * @param role what it is for
     * @param entry why it was asked for, and what DNS said
     * @param from the name whose answer led here; empty where the device began
     * @param requests what was asked there
     * @param machine what the name leads to
     */
    record Route(
            String name, String role, Entry entry, Optional<String> from, List<Request> requests, Machine machine) {
        /** How all requests ended, where they ended alike. */
        Tone tone() {
            List<Tone> tones = requests.stream().map(Request::tone).distinct().toList();
            return tones.size() == 1 ? tones.get(0) : Tone.QUIET;
        }

        Route at(Machine other) {
            return new Route(name, role, entry, from, requests, other);
        }
    }

    /**
     * How a name came into play.
     *
     * @param why such as {@code candidates 1, 2}
     * @param dns what DNS said
     * @param tone how that was
     * @param broken whether the way broke here
     */
    record Entry(String why, String dns, Tone tone, boolean broken) {}

    /**
     * Requests that ended alike.
     *
     * @param where such as {@code https 443}
     * @param places the numbers of their hops
     * @param outcome what came of them
     * @param tone how that was
     * @param broken whether the way broke here
     */
    record Request(String where, String places, String outcome, Tone tone, boolean broken) {}

    /**
     * What a name leads to.
     *
     * @param caption what it is, by what it answered
     * @param addresses its addresses; none where DNS gave none
     * @param zone where it stands
     */
    record Machine(String caption, List<String> addresses, Zone zone) {
        /** The one of the two of which more is known than its address. */
        Machine known(Machine other) {
            return caption.endsWith("address") ? other : this;
        }
    }

    /**
     * The home pool.
     *
     * @param lines its name, and which Front End answered
     * @param from the name whose answer names it
     */
    record Pool(List<String> lines, String from) {}

    /** Whether a request that succeeds, or fails, there has passed the firewall twice. */
    boolean isTurned(Route route) {
        return inside && route.machine().zone() == Zone.PUBLIC;
    }

    /** The picture in words, for whoever does not see it. */
    String words() {
        return "From this device, " + place + ". "
                + routes.stream().map(Topology::words).collect(Collectors.joining(" "))
                + pool.map(home -> " Home pool: " + String.join(", ", home.lines()) + ".")
                        .orElse("");
    }

    private static String words(Route route) {
        String requests = route.requests().stream()
                .map(request ->
                        request.where() + ": " + request.outcome() + (request.broken() ? ", the way broke here" : ""))
                .collect(Collectors.joining("; "));
        return route.name() + " (" + route.entry().why() + "), " + route.entry().dns()
                + (route.machine().addresses().isEmpty()
                        ? ""
                        : ", leads to " + String.join(", ", route.machine().addresses()))
                + (requests.isEmpty() ? "." : "; " + requests + ".");
    }
}
