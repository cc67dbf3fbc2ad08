package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.xbill.DNS.Name;

/**
 * What the questions of one sweep know of each other: equal ones that are under way at the same time are one, and a server
 * that is silent to one after the other is waited for by one at a time. Thread-safe.
 */
final class SweepMemory {
    /** So many questions in a row that got nothing: those for A and AAAA of one name, twice each. */
    static final int SILENCES = 4;

    private final LongSupplier nanoTime;
    private final long trial;
    private final Map<Key, Joined> underWay = new HashMap<>();
    private final Map<InetSocketAddress, Silence> silences = new HashMap<>();

    private record Key(Name name, int type) {}

    /** A question that several may wait for. Guarded by the lock of the memory. */
    private static final class Joined {
        private final TypeLookup lookup;
        private int waiting;

        private Joined(TypeLookup lookup) {
            this.lookup = lookup;
        }
    }

    /** How silent a server is. Guarded by the lock of the memory. */
    private static final class Silence {
        private int questions;
        private long nextTrial;
    }

    /** The next question may try a silent server when as much time has passed as the one before has waited for it. */
    SweepMemory(LongSupplier nanoTime, ViewSettings settings) {
        this.nanoTime = nanoTime;
        this.trial = settings.timeout().toNanos();
    }

    /**
     * The answer of a question that is under way, or of one that starts now. An answer comes after everybody has asked who
     * gets it, so none is kept, whatever its TTL. Whoever cancels gives up for himself alone; the last one ends the question.
     */
    Resolution.Asked join(Name name, int type, Supplier<TypeLookup> beginning, Consumer<TypeLookup> start) {
        Key key = new Key(name, type);
        Joined begun = new Joined(beginning.get());
        Joined question = joined(key, begun);
        CompletableFuture<TypeAnswer> own = question.lookup.answer().copy();
        Futures.atEnd(own, (answer, failure) -> leave(key, question));
        if (question == begun) {
            start.accept(question.lookup);
        }
        return new Resolution.Asked(own, question.lookup::hurry);
    }

    private synchronized Joined joined(Key key, Joined begun) {
        Joined question = underWay.get(key);
        if (question == null || question.lookup.answer().isDone()) {
            question = begun;
            underWay.put(key, begun);
        }
        question.waiting++;
        return question;
    }

    private void leave(Key key, Joined question) {
        synchronized (this) {
            question.waiting--;
            if (question.waiting > 0) {
                return;
            }
            underWay.remove(key, question);
        }
        question.lookup.answer().cancel(false);
    }

    /** Whether a server is to be asked: not while it is known to be silent and another question is trying it. */
    synchronized boolean mayAsk(InetSocketAddress server) {
        Silence silence = silences.get(server);
        if (silence == null || silence.questions < SILENCES) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (silence.nextTrial - now > 0) {
            return false;
        }
        silence.nextTrial = now + trial;
        return true;
    }

    /** A question to a server got something or, in time, nothing. */
    synchronized void heard(InetSocketAddress server, DnsStatus status) {
        if (status != DnsStatus.TIMEOUT) {
            silences.remove(server);
            return;
        }
        Silence silence = silences.computeIfAbsent(server, unknown -> new Silence());
        silence.questions++;
        if (silence.questions >= SILENCES) {
            // From now, and not from when it was asked: whoever asks one after the other would wait for it every time.
            silence.nextTrial = nanoTime.getAsLong() + trial;
        }
    }
}
