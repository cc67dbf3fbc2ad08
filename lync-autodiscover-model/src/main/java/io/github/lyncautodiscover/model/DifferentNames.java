package io.github.lyncautodiscover.model;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the names of one document. A parser finds a name that it has met among all others of the same hash, and anybody
 * can make names of the same hash, so their number must have a bound.
 */
final class DifferentNames {
    /** No real document has as many, so none pays for telling them apart. */
    static final int FREE = 500;

    /** How many different ones may come after those. */
    static final int MAX_FURTHER = 500;

    private @Nullable Set<String> further;
    private int met;

    /** Notes how many are coming and tells whether they have to be told apart. */
    boolean areManyWith(int more) {
        met += more;
        return met > FREE;
    }

    /** Notes one; false when it is one too many. */
    boolean fits(String prefix, String name) {
        if (further == null) {
            further = new HashSet<>();
        }
        further.add(prefix.isEmpty() ? name : prefix + ':' + name);
        return further.size() <= MAX_FURTHER;
    }

    /** How many there were, the same ones counted again. */
    int met() {
        return met;
    }
}
