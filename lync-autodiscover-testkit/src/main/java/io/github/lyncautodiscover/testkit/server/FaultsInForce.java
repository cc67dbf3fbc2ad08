package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import java.net.InetSocketAddress;
import java.util.Optional;

/** What listeners ask before each step: is something to go wrong here? Thread-safe. */
public interface FaultsInForce {

    /** A client connects to an address of the deployment. */
    Optional<Strike> connecting(InetSocketAddress address);

    /** A client said in its first TLS message which name it wants. */
    Optional<Strike> shakingHands(String serverName);

    /** A request was read, and its response is under way. */
    Optional<Strike> exchanging(Moment moment, RecordedRequest request);

    /** The server may ask for a client certificate. */
    Optional<ClientCertificate> demanding(String serverName);

    /** The server may present another certificate than its own. */
    Optional<CertificatePlan> presenting(String serverName);

    /** The certificate may be spoilt. */
    Optional<CertificateFault> certifying(String serverName);

    /** The healthy response is ready. */
    Optional<Spoiler> answering(RecordedRequest request);

    /** A DNS server was asked for a name, at the loopback address where it listens. */
    Optional<DnsStrike> resolving(String name, InetSocketAddress server);
}
