package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.certificate.SeenIssuer;
import java.util.List;

/** What happens in a deployment of its own accord, beneath the faults that are injected. Immutable. */
public interface Script {

    /** Nothing. */
    Script NONE = () -> new FaultsInForce() {};

    /** Begins with the first scene, for one running deployment. */
    FaultsInForce perform();

    /** The authorities that every device trusts, beside the public one. */
    default List<SeenIssuer> anchors() {
        return List.of();
    }

    /** What was to happen and does not, a sentence each. */
    default List<String> omitted() {
        return List.of();
    }

    /** The place where clients stand unless they are told otherwise. */
    default Stand stand() {
        return Stand.INSIDE;
    }

    /** Where a client stands. */
    enum Stand {
        INSIDE,
        OUTSIDE,
        OFFLINE
    }
}
