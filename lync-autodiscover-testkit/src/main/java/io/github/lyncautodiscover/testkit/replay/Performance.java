package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedQuestion;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.FaultsInForce;
import io.github.lyncautodiscover.testkit.server.Spoiler;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;

/**
 * What a replay does while it runs. Of several answers to the same request each comes in its turn, and then the first one
 * again, so that a second diagnosis sees what the first saw. Thread-safe.
 */
final class Performance implements FaultsInForce {

    private final Map<InetSocketAddress, Strike> connections;
    private final List<SeenHandshake> handshakes;
    private final List<SeenExchange> exchanges;
    private final Map<String, DnsStrike> questions;
    private final Map<List<SeenExchange>, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final Map<Integer, SeenExchange> underWay = new ConcurrentHashMap<>();

    Performance(
            Map<InetSocketAddress, Strike> connections,
            List<SeenHandshake> handshakes,
            List<SeenExchange> exchanges,
            Map<String, DnsStrike> questions) {
        this.connections = Map.copyOf(connections);
        this.handshakes = List.copyOf(handshakes);
        this.exchanges = List.copyOf(exchanges);
        this.questions = Map.copyOf(questions);
    }

    /** The key of a question: the place, the server, the type, the name. */
    static String question(boolean inside, boolean second, String question) {
        return (inside ? "inside " : "outside ") + (second ? "2 " : "1 ") + question;
    }

    @Override
    public Optional<Strike> connecting(InetSocketAddress address) {
        return Optional.ofNullable(connections.get(address));
    }

    @Override
    public Optional<DnsStrike> resolving(RecordedQuestion question, boolean second) {
        return Optional.ofNullable(
                questions.get(question(question.inside(), second, question.type() + " " + question.name())));
    }

    @Override
    public Optional<Strike> shakingHands(String serverName, InetSocketAddress meant) {
        return handshake(serverName, meant).flatMap(one -> Optional.ofNullable(one.strike()));
    }

    @Override
    public Optional<CertificatePlan> presenting(String serverName, InetSocketAddress meant) {
        return handshake(serverName, meant).flatMap(one -> Optional.ofNullable(one.certificate()));
    }

    @Override
    public Optional<ClientCertificate> demanding(String serverName, InetSocketAddress meant) {
        return handshake(serverName, meant).flatMap(one -> Optional.ofNullable(one.demand()));
    }

    @Override
    public Optional<SSLParameters> speaking(String serverName, InetSocketAddress meant) {
        return handshake(serverName, meant).flatMap(SeenHandshake::parameters);
    }

    /** The one at this address for this name, else the nearest. */
    private Optional<SeenHandshake> handshake(String serverName, InetSocketAddress meant) {
        Predicate<SeenHandshake> here = one -> one.address().equals(meant);
        Predicate<SeenHandshake> named = one -> one.serverName().equals(serverName);
        return first(here.and(named)).or(() -> first(named)).or(() -> first(here));
    }

    private Optional<SeenHandshake> first(Predicate<SeenHandshake> condition) {
        return handshakes.stream().filter(condition).findFirst();
    }

    @Override
    public Optional<Spoiler> answering(RecordedRequest request) {
        List<SeenExchange> fitting = fitting(request);
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        int turn = turns.computeIfAbsent(fitting, any -> new AtomicInteger()).getAndIncrement();
        SeenExchange exchange = fitting.get(Math.floorMod(turn, fitting.size()));
        underWay.put(request.sequence(), exchange);
        return Optional.of((asked, healthy) -> exchange.to(request));
    }

    @Override
    public Optional<Strike> exchanging(Moment moment, RecordedRequest request) {
        SeenExchange exchange =
                moment == Moment.BODY ? underWay.remove(request.sequence()) : underWay.get(request.sequence());
        return exchange == null || exchange.moment() != moment
                ? Optional.empty()
                : Optional.ofNullable(exchange.strike());
    }

    /** The exchanges of this request; where the query was another one, those of any. */
    private List<SeenExchange> fitting(RecordedRequest request) {
        int mark = request.target().indexOf('?');
        String query = mark < 0 ? "" : SeenUrl.withoutUser(request.target().substring(mark + 1));
        List<SeenExchange> alike =
                exchanges.stream().filter(one -> fits(one.hop(), request)).toList();
        List<SeenExchange> same = alike.stream()
                .filter(one -> one.hop().url().query().equals(query))
                .toList();
        return same.isEmpty() ? alike : same;
    }

    private static boolean fits(SeenHop hop, RecordedRequest request) {
        boolean ticket = request.header("Authorization").isPresent()
                || request.header("X-MS-WebTicket").isPresent();
        return hop.isPost() == request.method().equals("POST")
                && hop.hasTicket() == ticket
                && hop.url().scheme().equals(request.scheme())
                && hop.url().host().equals(HostNames.canonical(request.host()))
                && hop.url().path().equals(request.path());
    }
}
