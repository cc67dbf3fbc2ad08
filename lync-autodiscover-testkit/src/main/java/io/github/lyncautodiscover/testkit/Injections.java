package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.FaultsInForce;
import io.github.lyncautodiscover.testkit.server.Spoiler;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;

/** The faults in force; of those that hit the same thing the one injected last wins. Thread-safe. */
final class Injections implements FaultsInForce {

    private final CopyOnWriteArrayList<Entry> active = new CopyOnWriteArrayList<>();
    private final FaultsInForce script;

    /** Faults on top of what the deployment does of its own accord. */
    Injections(FaultsInForce script) {
        this.script = script;
    }

    /** Compared by identity, so that healing one of two equal faults leaves the other. */
    private final class Entry implements Injection {
        private final Fault fault;
        private final Target target;
        private final Set<InetSocketAddress> addresses;

        Entry(Fault fault, Target target, Set<InetSocketAddress> addresses) {
            this.fault = fault;
            this.target = target;
            this.addresses = addresses;
        }

        @Override
        public void close() {
            active.remove(this);
        }

        @Override
        public String toString() {
            return fault + " on " + target;
        }
    }

    /** Puts a fault in force; the addresses are those that it takes down when it strikes before any name is known. */
    Injection add(Fault fault, Target target, Set<InetSocketAddress> addresses) {
        if (fault instanceof DnsFault != target.isDns()) {
            throw new IllegalArgumentException(
                    fault + " does not fit " + target + ": use Target.dns for DNS faults, and only for them.");
        }
        boolean knowsPath = fault instanceof ResponseFault
                || (fault instanceof ConnectionFault broken && broken.moment().compareTo(Moment.TLS) > 0);
        if (target.hasPath() && !knowsPath) {
            throw new IllegalArgumentException(fault + " happens before a path is known; leave the path of " + target
                    + " out, or choose a later moment.");
        }
        boolean connects = fault instanceof ConnectionFault broken && broken.moment() == Moment.CONNECT;
        if (target.address().isPresent() && !connects) {
            throw new IllegalArgumentException(fault
                    + " happens after connecting, when hosts go by their names; give it a host, not " + target + ".");
        }
        boolean needsTls = fault instanceof CertificateFault
                || fault instanceof ServerCertificate
                || fault instanceof ClientCertificate
                || (fault instanceof ConnectionFault broken && broken.moment() == Moment.TLS);
        if (needsTls && !target.speaksTls()) {
            throw new IllegalArgumentException(fault + " never happens on " + target + ": there is no TLS.");
        }
        Entry entry = new Entry(fault, target, Set.copyOf(addresses));
        active.add(entry);
        return entry;
    }

    /** The faults in force, in the order in which they came. */
    @Override
    public String toString() {
        return active.isEmpty() ? "none" : active.stream().map(Entry::toString).collect(Collectors.joining("; "));
    }

    @Override
    public Optional<Strike> connecting(InetSocketAddress address) {
        return lastAt(Moment.CONNECT, entry -> entry.addresses.contains(address))
                .or(() -> script.connecting(address));
    }

    @Override
    public Optional<Strike> shakingHands(String serverName, InetSocketAddress meant) {
        return lastAt(Moment.TLS, entry -> entry.target.matches("https", serverName))
                .or(() -> script.shakingHands(serverName, meant));
    }

    @Override
    public Optional<Strike> exchanging(Moment moment, RecordedRequest request) {
        return lastAt(moment, entry -> hits(entry, request)).or(() -> script.exchanging(moment, request));
    }

    @Override
    public Optional<ClientCertificate> demanding(String serverName, InetSocketAddress meant) {
        return last(ClientCertificate.class, entry -> entry.target.matches("https", serverName))
                .or(() -> script.demanding(serverName, meant));
    }

    @Override
    public Optional<SSLParameters> speaking(String serverName, InetSocketAddress meant) {
        return script.speaking(serverName, meant);
    }

    @Override
    public Optional<CertificateFault> certifying(String serverName) {
        return last(CertificateFault.class, entry -> entry.target.matches("https", serverName));
    }

    @Override
    public Optional<CertificatePlan> presenting(String serverName, InetSocketAddress meant) {
        return last(ServerCertificate.class, entry -> entry.target.matches("https", serverName))
                .map(ServerCertificate::plan)
                .or(() -> script.presenting(serverName, meant));
    }

    @Override
    public Optional<Spoiler> answering(RecordedRequest request) {
        return last(ResponseFault.class, entry -> hits(entry, request))
                .map(ResponseFault::spoiler)
                .or(() -> script.answering(request));
    }

    @Override
    public Optional<DnsStrike> resolving(RecordedQuestion question, boolean second) {
        return last(DnsFault.class, entry -> entry.target.matchesQuestion(question.name(), question.server()))
                .map(DnsFault::strike)
                .or(() -> script.resolving(question, second));
    }

    private static boolean hits(Entry entry, RecordedRequest request) {
        return entry.target.matches(request.scheme(), request.host()) && entry.target.matchesPath(request.path());
    }

    private Optional<Strike> lastAt(Moment moment, Predicate<Entry> condition) {
        return last(
                        ConnectionFault.class,
                        entry -> ((ConnectionFault) entry.fault).moment() == moment && condition.test(entry))
                .map(ConnectionFault::strike);
    }

    private <F extends Fault> Optional<F> last(Class<F> type, Predicate<Entry> condition) {
        List<Entry> snapshot = List.copyOf(active);
        ListIterator<Entry> newestFirst = snapshot.listIterator(snapshot.size());
        while (newestFirst.hasPrevious()) {
            Entry entry = newestFirst.previous();
            if (type.isInstance(entry.fault) && condition.test(entry)) {
                return Optional.of(type.cast(entry.fault));
            }
        }
        return Optional.empty();
    }
}
