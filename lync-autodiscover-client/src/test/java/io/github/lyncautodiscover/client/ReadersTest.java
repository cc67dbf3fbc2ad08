package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.DiscoveryException;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Target;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a discovery tells its three kinds of readers. */
class ReadersTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void givesAnApplicationTheEndpoints() {
        Endpoints endpoints = site.discover().endpoints().orElseThrow();

        assertEquals(
                URI.create("https://webext.contoso.test/Mcx/McxService.svc"),
                endpoints.mcx().orElseThrow());
        assertEquals("webint.contoso.test", endpoints.ucwa().orElseThrow().getHost());
        assertEquals("webint.contoso.test", endpoints.authBroker().orElseThrow().getHost());
        assertEquals(
                "webext.contoso.test", endpoints.webScheduler().orElseThrow().getHost());
        assertEquals("pool01.contoso.test", endpoints.sipAccess().orElseThrow().fqdn());
    }

    @Test
    void givesTheDocument() throws DiscoveryException {
        assertEquals(
                AccessLocation.INTERNAL,
                site.discover().orElseThrow().accessLocation().orElseThrow());
    }

    @Test
    void throwsAnExceptionThatCarriesEveryAttempt() {
        site.with(ConnectionFault.refuse(), Target.host(Site.INTERNAL));
        site.with(DnsFault.servfail(), Target.dns(Site.EXTERNAL));
        Discovery failed = site.discover();

        DiscoveryException exception = assertThrows(DiscoveryException.class, failed::orElseThrow);
        assertSame(failed, exception.discovery());
        String message = String.valueOf(exception.getMessage());
        assertTrue(message.contains("CONNECT_REFUSED"), message);
        assertTrue(message.contains("DNS_FAILURE"), message);
        assertFalse(message.contains("alice"), message);
    }

    @Test
    void printsEveryCandidateEveryHopAndTheEndpointsButNotTheUser() {
        site.with(ConnectionFault.refuse(), Target.https(Site.INTERNAL));

        String report = site.discover().toText(TextStyle.verbose());

        assertTrue(report.contains("1. https://lyncdiscoverinternal.contoso.test/  CONNECT_REFUSED"), report);
        assertTrue(report.contains("2.1 GET http://lyncdiscoverinternal.contoso.test/?…"), report);
        assertTrue(report.contains("4. http://lyncdiscover.contoso.test/  not tried"), report);
        assertTrue(report.contains("External/Mcx           https://webext.contoso.test/Mcx/McxService.svc"), report);
        assertFalse(report.contains("alice"), report);
    }

    @Test
    void saysHowFarTheAnswerCanBeTrusted() {
        assertEquals(Assurance.AUTHENTICATED, site.discover().assurance().orElseThrow());

        site.with(ConnectionFault.refuse(), Target.https(Site.INTERNAL));
        assertEquals(Assurance.VIA_PLAIN_HTTP, site.discover().assurance().orElseThrow());
    }

    @Test
    void keepsTheChainOfTheHandshakeThatFailed() {
        site.with(CertificateFault.WRONG_NAME, Target.https(Site.INTERNAL));

        Hop hop = site.discover().attempts().get(0).hops().get(0);

        CertificateFacts certificate = hop.tls().orElseThrow().certificate().orElseThrow();
        assertFalse(certificate.covers(Site.INTERNAL));
        assertTrue(certificate.notBefore().isBefore(certificate.notAfter()));
    }

    @Test
    void neverShowsTheValueOfACookie() {
        Hop hop = site.discover().attempts().get(0).hops().get(0);

        assertEquals("MS-WSMAN=…; path=/", hop.header("set-cookie").orElseThrow());
    }
}
