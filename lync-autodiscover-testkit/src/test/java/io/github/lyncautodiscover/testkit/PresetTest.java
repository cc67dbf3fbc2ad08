package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.certificate.TlsIdentities;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Each test tells the story of a preset. */
class PresetTest {

    private static final String ALICE = "alice@contoso.test";

    @Test
    void contosoWifiAnswersInternalInsideAndExternalOutsideAndItsHairpinIsOpen() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            Phone wifi = Phone.inside(deployment).lookUp(ALICE);
            Phone mobile = Phone.outside(deployment).lookUp(ALICE);

            assertEquals(
                    List.of("https://lyncdiscoverinternal.contoso.test answers", "https://webint.contoso.test answers"),
                    wifi.diary());
            assertEquals("Internal", wifi.location());
            assertTrue(wifi.reachesMobility());
            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test is unknown",
                            "http://lyncdiscoverinternal.contoso.test is unknown",
                            "https://lyncdiscover.contoso.test answers",
                            "https://webext.contoso.test answers"),
                    mobile.diary());
            assertEquals("External", mobile.location());
        }
    }

    @Test
    void wifiPrivateCaFailsOnPhonesInsideAndIsRescuedByTheExternalName() {
        try (LyncDeployment deployment = Preset.WIFI_PRIVATE_CA.start()) {
            Phone phone = Phone.inside(deployment).lookUp(ALICE);
            TestClient joined =
                    new TestClient(deployment.inside(), TlsIdentities.clientContext(deployment.companyTrust()));

            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test is not trusted",
                            "http://lyncdiscoverinternal.contoso.test redirects",
                            "https://webint.contoso.test is not trusted",
                            "https://lyncdiscover.contoso.test answers",
                            "https://webext.contoso.test answers"),
                    phone.diary());
            assertEquals("Internal", new Phone(joined).lookUp(ALICE).location());
        }
    }

    @Test
    void wifiThroughReverseProxyIsTrustedAndAnswersExternal() {
        try (LyncDeployment deployment = Preset.WIFI_THROUGH_REVERSE_PROXY.start()) {
            Phone phone = Phone.inside(deployment).lookUp(ALICE);

            assertEquals(
                    List.of("https://lyncdiscoverinternal.contoso.test answers", "https://webext.contoso.test answers"),
                    phone.diary());
            assertEquals("External", phone.location());
        }
    }

    @Test
    void port80ListenerRedirectsToAHostThatTheCertificateNames() {
        try (LyncDeployment deployment = Preset.PORT_80_LISTENER.start()) {
            Phone phone = Phone.inside(deployment).lookUp(ALICE);

            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test is not reached",
                            "http://lyncdiscoverinternal.contoso.test redirects",
                            "https://webext.contoso.test answers",
                            "https://webext.contoso.test answers"),
                    phone.diary());
            assertEquals("External", phone.location());
        }
    }

    @Test
    void hairpinBlockedDiscoversAndThenCannotReachMobility() {
        try (LyncDeployment deployment = Preset.HAIRPIN_BLOCKED.start()) {
            Phone wifi = Phone.inside(deployment).lookUp(ALICE);

            assertEquals("Internal", wifi.location());
            assertFalse(wifi.reachesMobility());
            assertTrue(Phone.outside(deployment).lookUp(ALICE).reachesMobility());
        }
    }

    @Test
    void internalIpTtlZeroReachesMobilityAtAPrivateAddressThatMustNotBeCached() throws IOException {
        try (LyncDeployment deployment = Preset.INTERNAL_IP_TTL_ZERO.start()) {
            Phone wifi = Phone.inside(deployment).lookUp(ALICE);
            ARecord address = (ARecord) TestClient.inside(deployment)
                    .ask("webext.contoso.test", Type.A)
                    .getSection(Section.ANSWER)
                    .get(0);

            assertTrue(wifi.reachesMobility());
            assertEquals("10.10.40.50", address.getAddress().getHostAddress());
            assertEquals(0, address.getTTL());
            assertTrue(Phone.outside(deployment).lookUp(ALICE).reachesMobility());
        }
    }

    @Test
    void secondSipDomainMissingInCertificateIsRescuedByPlainHttp() {
        try (LyncDeployment deployment = Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE.start()) {
            Phone alice = Phone.inside(deployment).lookUp(ALICE);
            Phone bob = Phone.inside(deployment).lookUp("bob@fabrikam.test");

            assertEquals(
                    "https://lyncdiscoverinternal.contoso.test answers",
                    alice.diary().get(0));
            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.fabrikam.test is not trusted",
                            "http://lyncdiscoverinternal.fabrikam.test redirects",
                            "https://webint.contoso.test answers",
                            "https://webint.contoso.test answers"),
                    bob.diary());
        }
    }

    @Test
    void onlineIsReachedOverPlainHttpBecauseItsCertificateDoesNotNameTheDomain() {
        try (LyncDeployment deployment = Preset.ONLINE.start()) {
            Phone phone = Phone.outside(deployment).lookUp(ALICE);

            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test is unknown",
                            "http://lyncdiscoverinternal.contoso.test is unknown",
                            "https://lyncdiscover.contoso.test is not trusted",
                            "http://lyncdiscover.contoso.test redirects",
                            "https://webdir1a.online.lync.com answers",
                            "https://webdir1a.online.lync.com answers"),
                    phone.diary());
            assertEquals("External", phone.location());
        }
    }

    @Test
    void hybridKeepsAliceAndSendsOliviaOnline() {
        try (LyncDeployment deployment = Preset.HYBRID.start()) {
            Phone alice = Phone.inside(deployment).lookUp(ALICE);
            Phone olivia = Phone.inside(deployment).lookUp("olivia@contoso.test");

            assertEquals("Internal", alice.location());
            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test redirects",
                            "https://webdir.online.lync.com redirects",
                            "https://webdir1a.online.lync.com answers",
                            "https://webdir1a.online.lync.com answers"),
                    olivia.diary());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetStartsFromAPlanThatCanBeChanged(Preset preset) {
        Topology changed = preset.builder().sipDomain("tailspin.test").build();

        assertTrue(changed.sipDomains().containsAll(List.of("contoso.test", "tailspin.test")));
    }
}
