package io.github.lyncautodiscover.testkit.replay;

import java.util.ArrayList;
import java.util.List;

/** Finds every request of a diagnosis, in the order in which they were made. */
final class SeenHops {

    private final List<SeenHop> hops = new ArrayList<>();
    private final Omissions omissions;

    SeenHops(Saved diagnosis, Omissions omissions) {
        this.omissions = omissions;
        diagnosis.find("discovery").ifPresent(this::addAttempts);
        for (Saved probe : diagnosis.all("certificates")) {
            add("certificate of " + probe.text("name"), probe.get("hop"));
        }
        diagnosis.find("mobility").ifPresent(this::addMobility);
    }

    private void addAttempts(Saved discovery) {
        List<Saved> attempts = discovery.all("attempts");
        for (int attempt = 0; attempt < attempts.size(); attempt++) {
            List<Saved> own = attempts.get(attempt).all("hops");
            for (int hop = 0; hop < own.size(); hop++) {
                add((attempt + 1) + "." + (hop + 1), own.get(hop));
            }
        }
    }

    private void addMobility(Saved mobility) {
        mobility.all("denied").forEach(hop -> add("mobility", hop));
        add("mobility", mobility.get("hop"));
        mobility.all("repeats").forEach(hop -> add("mobility", hop));
    }

    private void add(String place, Saved hop) {
        SeenHop.read(place, hop, omissions).ifPresent(hops::add);
    }

    List<SeenHop> all() {
        return List.copyOf(hops);
    }
}
