package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.server.Script.Stand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What DNS said inside and outside, while it is gathered, and in which of both the diagnosis was made. Not thread-safe. */
final class SeenPlaces {

    private final Saved diagnosis;
    private final Omissions omissions;
    private final boolean madeOutside;
    private final SeenNames here;
    private final SeenNames there;

    SeenPlaces(Saved diagnosis, Omissions omissions) {
        this.diagnosis = diagnosis;
        this.omissions = omissions;
        this.madeOutside = isOutside();
        this.here = new SeenNames(omissions);
        this.there = new SeenNames(omissions);
    }

    SeenNames here() {
        return here;
    }

    SeenNames inside() {
        return madeOutside ? other() : here;
    }

    SeenNames outside() {
        return madeOutside ? here : other();
    }

    /** The other place, of which a diagnosis may know nothing. */
    private SeenNames other() {
        return there.isEmpty() ? here : there;
    }

    Stand stand() {
        return here.isOffline() ? Stand.OFFLINE : madeOutside ? Stand.OUTSIDE : Stand.INSIDE;
    }

    /** Reads what no request needed. */
    void read() {
        diagnosis.find("survey").ifPresent(survey -> addSurvey(here, survey));
        for (Saved fallback : diagnosis
                .find("discovery")
                .map(discovery -> discovery.all("sipFallbacks"))
                .orElse(List.of())) {
            here.add("fallback", fallback.get("answer"));
        }
        for (Saved name : names()) {
            (madeOutside ? there : here).add("split", name.get("inside"));
            (madeOutside ? here : there).add("split", name.get("outside"));
        }
        diagnosis.find("intent").ifPresent(intent -> {
            SeenNames asked = intent.flag("outside") && !madeOutside ? there : here;
            intent.all("surveys").forEach(survey -> addSurvey(asked, survey));
        });
        if (there.isEmpty()) {
            omissions.add("Only one place was asked, so that DNS says the same inside and outside.");
        }
    }

    private static void addSurvey(SeenNames place, Saved survey) {
        survey.all("hosts").forEach(host -> place.add("survey", host));
        survey.all("services").forEach(service -> place.add("survey", service));
        place.addWildcard(survey.get("wildcardProbe"), survey.text("sipDomain"));
    }

    /** A host that only a proxy could tell the address of. */
    void reachedThroughProxy(SeenHop hop) {
        here.addStandIn(hop.url().host(), hop.standIn());
    }

    private List<Saved> names() {
        return diagnosis.find("split").map(split -> split.all("names")).orElse(List.of());
    }

    /** As it was told or, where nobody told, by the answers: those of the outside and not those of the inside. */
    private boolean isOutside() {
        String vantage = diagnosis.text("vantage");
        if (!vantage.equals("UNKNOWN")) {
            return vantage.equals("OUTSIDE");
        }
        Map<String, Saved> seen = new HashMap<>();
        diagnosis
                .find("survey")
                .ifPresent(survey -> survey.all("hosts").forEach(host -> seen.put(host.text("name"), host)));
        new SeenHops(diagnosis, new Omissions())
                .all()
                .forEach(hop -> hop.json().find("dns").ifPresent(dns -> seen.putIfAbsent(dns.text("name"), dns)));
        boolean unlikeInside = false;
        for (Saved name : names()) {
            Saved answer = seen.get(name.text("name"));
            if (answer != null && !said(answer).equals(said(name.get("outside")))) {
                return false;
            }
            unlikeInside |= answer != null && !said(answer).equals(said(name.get("inside")));
        }
        return unlikeInside;
    }

    private static Set<String> said(Saved answer) {
        Set<String> said = new HashSet<>(Set.of(answer.text("status")));
        answer.all("addresses").forEach(address -> said.add(address.text("address")));
        return said;
    }
}
