package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedQuestion;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLParameters;

/** What listeners ask before each step: is something to go wrong here? Nothing is, unless said otherwise. Thread-safe. */
public interface FaultsInForce {

    /** A client connects to an address of the deployment. */
    default Optional<Strike> connecting(InetSocketAddress address) {
        return Optional.empty();
    }

    /** A client said in its first TLS message which name it wants, at an address of the deployment. */
    default Optional<Strike> shakingHands(String serverName, InetSocketAddress meant) {
        return Optional.empty();
    }

    /** A request was read, and its response is under way. */
    default Optional<Strike> exchanging(Moment moment, RecordedRequest request) {
        return Optional.empty();
    }

    /** The server may ask for a client certificate. */
    default Optional<ClientCertificate> demanding(String serverName, InetSocketAddress meant) {
        return Optional.empty();
    }

    /** The server may speak one protocol or cipher suite only. */
    default Optional<SSLParameters> speaking(String serverName, InetSocketAddress meant) {
        return Optional.empty();
    }

    /** The server may present another certificate than its own. */
    default Optional<CertificatePlan> presenting(String serverName, InetSocketAddress meant) {
        return Optional.empty();
    }

    /** The certificate may be spoilt. */
    default Optional<CertificateFault> certifying(String serverName) {
        return Optional.empty();
    }

    /** The healthy response is ready. */
    default Optional<Spoiler> answering(RecordedRequest request) {
        return Optional.empty();
    }

    /** A DNS server was asked, the first of its place or the second. */
    default Optional<DnsStrike> resolving(RecordedQuestion question, boolean second) {
        return Optional.empty();
    }
}
