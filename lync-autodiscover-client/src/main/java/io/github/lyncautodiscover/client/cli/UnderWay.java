package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The addresses as lookups want them, read as lookups begin, and afterwards which piece of input each belongs to. Of an
 * address that stands there twice, either diagnosis is as good as the other. In the order of the input, what names nobody waits
 * for those before it. Not thread-safe.
 */
final class UnderWay implements Iterator<SipAddress> {
    private final Entries entries;
    private final Predicate<Entry> done;
    private final Consumer<Entry.Bad> bad;
    private final Optional<Held> held;
    private final Map<SipAddress, Deque<Entry.User>> waiting = new HashMap<>();
    private Entry.@Nullable User next;

    /** Leaves out what is done, and hands over what names nobody: at once, or in its order where it can be held. */
    UnderWay(Entries entries, Predicate<Entry> done, Consumer<Entry.Bad> bad, Optional<Held> held) {
        this.entries = entries;
        this.done = done;
        this.bad = bad;
        this.held = held;
    }

    Stream<SipAddress> addresses() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    /** Hands over what was held to the end. */
    void end() {
        held.ifPresent(some -> some.before(Long.MAX_VALUE, bad));
    }

    /** {@return what a diagnosis is called; in the order of the input, everything before it has been handed over} */
    Label label(LyncDiagnosis seen) {
        SipAddress address = seen.discovery().map(Discovery::user).orElseThrow();
        Deque<Entry.User> same = waiting.get(address);
        Entry.User user = Optional.ofNullable(same).map(Deque::poll).orElseThrow();
        if (same != null && same.isEmpty()) {
            waiting.remove(address);
        }
        held.ifPresent(some -> some.before(user.number(), bad));
        return Label.of(user);
    }

    @Override
    public boolean hasNext() {
        while (next == null && entries.hasNext()) {
            Entry entry = entries.next();
            if (!done.test(entry)) {
                if (entry instanceof Entry.User user) {
                    next = user;
                } else {
                    hold((Entry.Bad) entry);
                }
            }
        }
        return next != null;
    }

    private void hold(Entry.Bad entry) {
        if (held.isPresent() && !waiting.isEmpty()) {
            held.get().add(entry);
        } else {
            bad.accept(entry);
        }
    }

    @Override
    public SipAddress next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the input is at its end");
        }
        Entry.User user = next;
        next = null;
        waiting.computeIfAbsent(user.address(), first -> new ArrayDeque<>()).add(user);
        return user.address();
    }
}
