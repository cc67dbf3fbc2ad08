package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.IntentCheck;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;
import io.github.lyncautodiscover.client.readiness.RecordVerdict.Fit;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verdict, record by record: every cloud, several SIP domains, and what is not known. */
class ReadinessTest {
    private static Map<String, Fit> fits(Readiness readiness) {
        return readiness.records().stream().collect(Collectors.toMap(RecordVerdict::name, RecordVerdict::fit));
    }

    @ParameterizedTest
    @EnumSource
    void everyCloudHasHostsOfItsOwn(OnlineHost.Cloud cloud) {
        String directory = OnlineHost.of(OnlineHost.Purpose.DISCOVERY, cloud).host();
        String signIn = OnlineHost.of(OnlineHost.Purpose.SIGN_IN, cloud).host();
        String federation = OnlineHost.of(OnlineHost.Purpose.FEDERATION, cloud).host();
        Readiness readiness = Stage.onInternet(LyncDeployment.builder()
                        .sipDomain("contoso.test")
                        .outside(dns -> dns.remove("lyncdiscover.contoso.test")
                                .remove("sip.contoso.test")
                                .remove("_sip._tls.contoso.test")
                                .remove("_sipfederationtls._tcp.contoso.test")
                                .alias("lyncdiscover.contoso.test", directory)
                                .alias("sip.contoso.test", signIn)
                                .service("_sip._tls.contoso.test", 100, 1, 443, signIn)
                                .service("_sipfederationtls._tcp.contoso.test", 100, 1, 5061, federation)))
                .examining(standard ->
                        standard.withoutMobility().from(Vantage.OUTSIDE).intent(Intent.TEAMS_ONLY))
                .diagnose()
                .readiness()
                .get(0);

        assertTrue(readiness.isReady(), readiness::toString);
        assertEquals("CNAME " + directory, readiness.records().get(0).shouldBe());
    }

    @Test
    void everySipDomainHasItsOwnVerdict() {
        List<Readiness> all = Stage.onWifi(Preset.CONTOSO_WIFI
                        .builder()
                        .sipDomain("fabrikam.test")
                        .outside(dns -> dns.remove("lyncdiscover.fabrikam.test")
                                .alias("lyncdiscover.fabrikam.test", "webdir.online.lync.com")))
                .examining(standard -> standard.withoutMobility()
                        .from(Vantage.INSIDE)
                        .domains("fabrikam.test", "contoso.test")
                        .intent(Intent.HYBRID))
                .bothSides()
                .diagnose()
                .readiness();

        assertEquals(
                List.of("contoso.test", "fabrikam.test"),
                all.stream().map(Readiness::sipDomain).toList());
        assertEquals(List.of(true, false), all.stream().map(Readiness::isReady).toList());
        assertEquals(Fit.LOCKS_OUT, fits(all.get(1)).get("lyncdiscover.fabrikam.test"));
        assertTrue(all.get(1).outside());
    }

    @Test
    void whatAWildcardAnswersIsNeitherPublishedNorLeftOver() {
        List<Readiness> staying = wildcard(Intent.STAY).readiness();
        List<Readiness> moving = wildcard(Intent.TEAMS_ONLY).readiness();

        assertEquals(Fit.BREAKS, fits(staying.get(0)).get("lyncdiscover.contoso.test"));
        assertEquals(Fit.FITS, fits(moving.get(0)).get("meet.contoso.test"));
        assertEquals(Fit.BLOCKS, fits(moving.get(0)).get("lyncdiscover.contoso.test"));
    }

    private static LyncDiagnosis wildcard(Intent intent) {
        return Stage.onInternet(Preset.CONTOSO_WIFI
                        .builder()
                        .outside(dns -> dns.remove("lyncdiscover.contoso.test").host("*.contoso.test", "203.0.113.80")))
                .examining(standard -> standard.withoutMobility()
                        .withoutAddresses()
                        .from(Vantage.OUTSIDE)
                        .intent(intent))
                .diagnose();
    }

    @Test
    void aDomainWithoutAnAnswerInTimeIsNotReady() {
        LyncDiagnosis late = LyncDiagnosis.builder(Instant.EPOCH)
                .intent(new IntentCheck(Intent.HYBRID, true, List.of("contoso.test"), List.of()))
                .build();

        assertFalse(late.readiness().get(0).isReady());
        assertEquals(
                List.of("INTENT_NOT_JUDGED"),
                late.findings().stream().map(found -> found.code().name()).toList());
        assertTrue(late.toText().contains("contoso.test, hybrid: not known"), late.toText());
    }

    @Test
    void nothingIsSaidWithoutAnIntent() {
        assertEquals(List.of(), LyncDiagnosis.builder(Instant.EPOCH).build().readiness());
    }
}
