package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.SeenIssuer;
import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.FaultsInForce;
import io.github.lyncautodiscover.testkit.server.Script;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A saved diagnosis as a script: what comes of each step of a client. Dates move with the time that has passed since then.
 * Immutable.
 *
 * @param time when the diagnosis was made
 * @param stand where it was made
 * @param connections the addresses that do not answer
 * @param handshakes what TLS servers show
 * @param anchors whom the client trusted
 * @param exchanges requests and their answers, in their order
 * @param questions what is wrong with the answers of DNS, by {@link Performance#question}
 * @param omitted what is not replayed
 */
record Replay(
        Instant time,
        Stand stand,
        Map<InetSocketAddress, Strike> connections,
        List<SeenHandshake> handshakes,
        List<SeenIssuer> anchors,
        List<SeenExchange> exchanges,
        Map<String, DnsStrike> questions,
        List<String> omitted)
        implements Script {

    @Override
    public FaultsInForce perform() {
        Duration passed = Duration.between(time, Instant.now()).truncatedTo(ChronoUnit.SECONDS);
        return new Performance(
                connections, handshakes.stream().map(one -> one.later(passed)).toList(), exchanges, questions);
    }
}
