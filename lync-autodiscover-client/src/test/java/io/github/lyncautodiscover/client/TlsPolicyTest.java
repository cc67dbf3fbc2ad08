package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.DeviceProfile;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.hop.ComputerTrust;
import io.github.lyncautodiscover.client.hop.TrustManagers;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsPolicyTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void keepsFewSessionsSoThatASweepDoesNotGrow() {
        assertEquals(256, sessionsKept(TlsPolicy.system()));
        assertEquals(256, sessionsKept(TlsPolicy.trusting(new Credulous())));
    }

    @Test
    void leavesTheSessionsOfTheCallersContextAlone() throws GeneralSecurityException {
        SSLContext own = SSLContext.getInstance("TLS");
        own.init(null, null, null);
        own.getClientSessionContext().setSessionCacheSize(7);

        assertEquals(7, sessionsKept(TlsPolicy.context(own)));
    }

    private static int sessionsKept(TlsPolicy policy) {
        return policy.setup().context().getClientSessionContext().getSessionCacheSize();
    }

    @Test
    void trustsTheRootsOfAPemFile(@TempDir Path folder) throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), site.deployment.caPem());

        assertEquals("ANSWERED", firstResult(TlsPolicy.trusting(pem)));
    }

    @Test
    void trustsNobodyItWasNotToldAbout() {
        assertEquals("TLS_UNTRUSTED_ISSUER", firstResult(TlsPolicy.java()));
        assertEquals("TLS_UNTRUSTED_ISSUER", firstResult(TlsPolicy.system()));
    }

    @Test
    void saysThatThisComputerTrustsWhatPhonesDoNot() {
        X509TrustManager company = TrustManagers.of(site.deployment.trust());
        X509TrustManager publicRoots = TrustManagers.system();
        try (AutodiscoverClient asPhone = site.builder()
                        .tls(TlsPolicy.comparing(publicRoots, () -> Optional.of(company), false))
                        .build();
                AutodiscoverClient asPc = site.builder()
                        .tls(TlsPolicy.comparing(company, () -> Optional.of(publicRoots), true))
                        .build()) {
            Discovery phone = asPhone.discover(Site.USER);
            Discovery pc = asPc.discover(Site.USER);

            assertEquals(ChainTrust.TRUSTED_BY_COMPUTER, trust(phone));
            assertEquals(ChainTrust.TRUSTED_BY_COMPUTER, trust(pc));
            assertEquals("TLS_UNTRUSTED_ISSUER", result(phone));
            assertEquals("ANSWERED", result(pc));
            for (Discovery discovery : List.of(phone, pc)) {
                assertTrue(
                        discovery.findings().stream()
                                .anyMatch(finding -> finding.is("TLS_UNTRUSTED_ISSUER")
                                        && finding.message()
                                                .contains("this PC works, phones without that root do not")),
                        discovery.findings()::toString);
            }
        }
    }

    /** Bundles as distributions have them stand for both stores. */
    @ParameterizedTest
    @CsvSource({
        "public, company, false, TRUSTED_BY_COMPUTER, TLS_UNTRUSTED_ISSUER, accepted, refused",
        "company, public, true, TRUSTED_BY_COMPUTER, ANSWERED, accepted, refused",
        "public, company, true, TRUSTED_BY_PUBLIC_ROOTS, TLS_UNTRUSTED_ISSUER, refused, accepted",
        "public, public, true, PRIVATE_ROOT, TLS_UNTRUSTED_ISSUER, '', ''",
        "company, company, true, TRUSTED, ANSWERED, '', ''",
        "company, nobody, false, TRUSTED, ANSWERED, '', ''",
    })
    void showsWhatBothStoresSaid(
            String decides,
            String other,
            boolean computerDecides,
            ChainTrust trust,
            String result,
            String computer,
            String publicRoots,
            @TempDir Path folder)
            throws Exception {
        Path company = Files.writeString(folder.resolve("company"), site.deployment.caPem());
        Path bundle = folder.resolve("public");
        try (InputStream in = TrustManagers.class.getResourceAsStream("certificates/root-bag.pem")) {
            Files.write(bundle, in.readAllBytes());
        }
        X509TrustManager judge =
                ComputerTrust.find("Linux", List.of(folder.resolve(decides))).orElseThrow();
        TlsPolicy policy = TlsPolicy.comparing(
                judge,
                () -> {
                    assertNotEquals("nobody", other, "without a doubt nobody else is asked");
                    return ComputerTrust.find("Linux", List.of(folder.resolve(other)));
                },
                computerDecides);
        try (AutodiscoverClient client = site.builder().tls(policy).build()) {
            Discovery discovery = client.discover(Site.USER);

            assertEquals(result, result(discovery), company::toString);
            assertEquals(
                    trust,
                    trust(discovery).equals(ChainTrust.UNKNOWN_ISSUER) ? ChainTrust.PRIVATE_ROOT : trust(discovery));
            String findings = discovery.findings().stream()
                    .map(finding -> finding.evidence().toString())
                    .collect(Collectors.joining());
            assertEquals(!computer.isEmpty(), findings.contains("the store of this computer: " + computer), findings);
            assertTrue(
                    findings.contains("the public roots, as Java has them: " + publicRoots) || publicRoots.isEmpty());
        }
    }

    private static ChainTrust trust(Discovery discovery) {
        return discovery.attempts().get(0).hops().get(0).tls().orElseThrow().trust();
    }

    private static String result(Discovery discovery) {
        return discovery
                .attempts()
                .get(0)
                .failure()
                .map(failure -> failure.kind().name())
                .orElse("ANSWERED");
    }

    @Test
    void usesAFinishedContext() {
        assertEquals("ANSWERED", firstResult(TlsPolicy.context(site.deployment.tls())));
    }

    @Test
    void checksTheNameEvenWhenTheTrustManagerDoesNot() throws GeneralSecurityException {
        site.with(CertificateFault.WRONG_NAME, Target.https(Site.INTERNAL));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);

        assertEquals("TLS_NAME_MISMATCH", firstResult(TlsPolicy.trusting(new Credulous())));
        assertEquals("TLS_NAME_MISMATCH", firstResult(TlsPolicy.context(context)));
        assertTrue(site.deployment.requests().stream()
                .noneMatch(request -> request.host().equals(Site.INTERNAL)
                        && request.scheme().equals("https")
                        && request.problem().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysThatTheTrustManagerOfTheCallerRefusedWhateverTheNamesAre(boolean wrongName)
            throws GeneralSecurityException {
        if (wrongName) {
            site.with(CertificateFault.WRONG_NAME, Target.https(Site.INTERNAL));
        }
        X509TrustManager pinning = new Refusing(new CertificateException("not the pinned key"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {pinning}, null);

        for (TlsPolicy policy : List.of(TlsPolicy.trusting(pinning), TlsPolicy.context(context))) {
            Attempt attempt = first(policy);

            Failure failure = attempt.failure().orElseThrow();
            assertEquals(FailureKind.TLS_UNTRUSTED_ISSUER, failure.kind(), failure::toString);
            assertEquals("refused: not the pinned key", failure.detail());
            assertEquals(
                    ChainTrust.UNKNOWN,
                    attempt.hops().get(0).tls().orElseThrow().trust());
            for (DeviceProfile device : DeviceProfile.values()) {
                assertEquals(
                        DeviceProfile.Reaction.UNKNOWN,
                        device.predict(attempt.hops().get(0)).reaction(),
                        "what the caller refuses says nothing of other devices");
            }
        }
    }

    @Test
    void saysThatTheTrustManagerOfTheCallerFailed() {
        Failure failure = first(TlsPolicy.trusting(new Refusing(new IllegalStateException("no pins"))))
                .failure()
                .orElseThrow();

        assertEquals(FailureKind.TLS_UNTRUSTED_ISSUER, failure.kind());
        assertEquals("refused: the trust manager threw IllegalStateException", failure.detail());
    }

    @Test
    void refusesAnEmptyStoreAndAFileWithoutCertificates(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(empty));
        empty.load(null, null);
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(empty));

        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(text));
        assertThrows(IOException.class, () -> TlsPolicy.trusting(folder.resolve("missing.pem")));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_SIGNED,          TLS_UNTRUSTED_ISSUER, SELF_SIGNED",
        "UNTRUSTED,            TLS_UNTRUSTED_ISSUER, UNKNOWN_ISSUER",
        "MISSING_INTERMEDIATE, TLS_UNTRUSTED_ISSUER, UNKNOWN_ISSUER",
        "WRONG_NAME,           TLS_NAME_MISMATCH,    TRUSTED",
        "EXPIRED,              TLS_EXPIRED,          UNKNOWN",
    })
    void seesTheChainOfAFailureAlsoThroughAFinishedContext(CertificateFault fault, FailureKind kind, ChainTrust trust) {
        site.with(fault, Target.https(Site.INTERNAL));

        for (TlsPolicy policy :
                List.of(TlsPolicy.trusting(site.deployment.trust()), TlsPolicy.context(site.deployment.tls()))) {
            Attempt attempt = first(policy);
            TlsFacts facts = attempt.hops().get(0).tls().orElseThrow();

            assertEquals(kind, attempt.failure().orElseThrow().kind());
            assertEquals(trust, facts.trust());
            assertFalse(facts.chain().isEmpty());
        }
    }

    @Test
    void doesNotLoseTheFailureToAServerThatIsSilentWhenItIsObserved() throws IOException {
        site.with(CertificateFault.UNTRUSTED, Target.https(Site.INTERNAL));
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AutodiscoverClient client = site.builder()
                        .tls(TlsPolicy.context(site.deployment.tls()))
                        .timeouts(Site.TIMEOUTS.with(Phase.TLS, Duration.ofSeconds(6)))
                        .plan(LookupPlan.of("one", "https://" + LookupPlan.INTERNAL + "/"))
                        .route(address -> connections.incrementAndGet() == 1
                                ? site.deployment.route().apply(address)
                                : (InetSocketAddress) silent.getLocalSocketAddress())
                        .build()) {
            Attempt attempt = client.discover(Site.USER).attempts().get(0);

            assertEquals(2, connections.get(), "the second one observes");
            assertEquals(
                    FailureKind.TLS_UNTRUSTED_ISSUER,
                    attempt.failure().orElseThrow().kind(),
                    attempt::toString);
            assertEquals(List.of(), attempt.hops().get(0).tls().orElseThrow().chain());
        }
    }

    @Test
    void saysWhichNamesOfWhichSipDomainACertificateCovers() {
        TlsFacts facts = first(TlsPolicy.trusting(site.deployment.trust()))
                .hops()
                .get(0)
                .tls()
                .orElseThrow();

        assertTrue(facts.coveredNames("contoso.test").contains(Site.INTERNAL));
        assertEquals(List.of(), facts.coveredNames("fabrikam.test"));
        assertEquals(ChainTrust.TRUSTED, facts.trust());
    }

    @Test
    void predictsWhatDevicesOfTodayAndOf2012WouldDo() {
        site.with(CertificateFault.UNTRUSTED, Target.https(Site.INTERNAL));
        Attempt attempt = first(TlsPolicy.trusting(site.deployment.trust()));
        Hop hop = attempt.hops().get(0);

        assertEquals(
                List.of(
                        DeviceProfile.Reaction.FAILS,
                        DeviceProfile.Reaction.FAILS,
                        DeviceProfile.Reaction.FAILS,
                        DeviceProfile.Reaction.UNKNOWN),
                reactions(DeviceProfile.current(), hop));
        assertEquals(
                List.of(
                        DeviceProfile.Reaction.FALLS_BACK_SILENTLY,
                        DeviceProfile.Reaction.FAILS,
                        DeviceProfile.Reaction.ASKS_THE_USER),
                reactions(DeviceProfile.of2012(), hop));
        assertEquals("field report, 2012", DeviceProfile.IOS_5.predict(hop).source());
    }

    private static List<DeviceProfile.Reaction> reactions(List<DeviceProfile> devices, Hop hop) {
        return devices.stream().map(device -> device.predict(hop).reaction()).toList();
    }

    private String firstResult(TlsPolicy policy) {
        return LookupSituationsTest.Situation.name(first(policy));
    }

    private Attempt first(TlsPolicy policy) {
        try (AutodiscoverClient client = site.builder().tls(policy).build()) {
            return client.discover(Site.USER).attempts().get(0);
        }
    }

    /** Refuses every chain for a reason of its own. */
    private record Refusing(Exception reason) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            if (reason instanceof CertificateException refusal) {
                throw refusal;
            }
            throw (RuntimeException) reason;
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Trusts every chain and knows nothing of names, as careless programs do. */
    private static final class Credulous implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
