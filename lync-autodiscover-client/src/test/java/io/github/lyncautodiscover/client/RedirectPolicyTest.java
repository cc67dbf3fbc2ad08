package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where redirects of contoso.test may lead; fabrikam.test plays the stranger. */
class RedirectPolicyTest {
    private static final String FOREIGN = "https://lyncdiscover.fabrikam.test/";
    private static final RedirectPolicy STANDARD = RedirectPolicy.standard();

    private final LyncDeployment deployment = LyncDeployment.builder()
            .sipDomain("contoso.test")
            .sipDomain("fabrikam.test")
            .start();
    private final DnsView dns = DnsView.of(deployment.dns());

    @AfterEach
    void close() {
        dns.close();
        deployment.close();
    }

    @Test
    void followsALinkToAForeignHostWithoutNamingTheUser() {
        Attempt attempt = first(STANDARD, ResponseFault.redirectLink(FOREIGN));

        assertTrue(attempt.response().isPresent(), attempt::toString);
        assertTrue(attempt.hops().get(1).isForeign());
        assertEquals(Assurance.FOREIGN_HOST, Assurance.of(attempt));
        assertTrue(deployment.requests().stream()
                .filter(request -> request.host().endsWith("fabrikam.test"))
                .noneMatch(request -> request.target().contains("alice")));
    }

    @Test
    void refusesAForeignHostWhenToldTo() {
        Attempt attempt = first(STANDARD.refusingForeignHosts(), ResponseFault.redirectLink(FOREIGN));

        assertEquals(
                FailureKind.REDIRECT_FOREIGN_HOST,
                attempt.failure().orElseThrow().kind());
    }

    @Test
    void asksAboutAForeignHost() {
        List<URI> asked = new ArrayList<>();

        first(STANDARD.askingAboutForeignHosts(asked::add), ResponseFault.redirectLink(FOREIGN));

        assertEquals(URI.create(FOREIGN), asked.get(0));
    }

    @Test
    void namesTheUserToAHostThatTheCallerTrusts() {
        Attempt attempt = first(STANDARD.trusting("Fabrikam.TEST"), ResponseFault.redirectLink(FOREIGN));

        assertEquals(
                URI.create(FOREIGN + "?sipuri=alice@contoso.test"),
                attempt.hops().get(1).url());
        assertFalse(attempt.hops().get(1).isForeign());
        assertEquals(Assurance.AUTHENTICATED, Assurance.of(attempt));
    }

    @Test
    void neverFollowsAForeignHostOverPlainHttp() {
        deployment.inject(ResponseFault.redirectLink("http://lyncdiscover.fabrikam.test/"), Target.http(Site.EXTERNAL));

        Attempt attempt = first(STANDARD, LookupPlan.startAt(URI.create("http://" + Site.EXTERNAL + "/")));

        assertEquals(
                FailureKind.REDIRECT_FOREIGN_HOST,
                attempt.failure().orElseThrow().kind());
    }

    @Test
    void letsAStatusLeaveTheSipDomainOnlyWhenAllowed() {
        Fault fault = ResponseFault.redirect(307, FOREIGN);

        assertEquals(
                FailureKind.REDIRECT_OTHER_DOMAIN,
                first(STANDARD, fault).failure().orElseThrow().kind());
        assertTrue(
                first(STANDARD.lettingStatusLeaveTheDomain(), fault).response().isPresent());
    }

    @Test
    void letsAStatusOfAForeignHostLeadToTheSameHost() {
        deployment.inject(
                ResponseFault.redirect(302, "/elsewhere"),
                Target.https("lyncdiscover.fabrikam.test").path("/start"));

        Attempt attempt = first(STANDARD, ResponseFault.redirectLink(FOREIGN + "start"));

        assertEquals(FailureKind.HTTP_STATUS, attempt.failure().orElseThrow().kind());
        assertEquals("/elsewhere", attempt.hops().get(2).url().getPath());
    }

    @Test
    void refusesCredentialsAndDoesNotRepeatThem() {
        Attempt attempt = first(STANDARD, ResponseFault.redirectLink("https://alice:secret@" + Site.EXTERNAL + "/"));

        Failure failure = attempt.failure().orElseThrow();
        assertEquals(FailureKind.REDIRECT_INVALID, failure.kind());
        assertFalse(attempt.toString().contains("secret"), attempt::toString);
    }

    @Test
    void goesFromAPublicToAPrivateAddressUnlessToldNotTo() {
        deployment.inject(DnsFault.nxdomain(), Target.dns(Site.INTERNAL));
        deployment.inject(
                ResponseFault.redirectLink("https://webint.contoso.test/root"),
                Target.https(Site.EXTERNAL).path("/"));
        LookupPlan plan = LookupPlan.startAt(URI.create("https://" + Site.EXTERNAL + "/"));

        assertEquals(
                FailureKind.HTTP_STATUS,
                first(STANDARD, plan).failure().orElseThrow().kind());
        assertEquals(
                FailureKind.REDIRECT_PRIVATE_ADDRESS,
                first(STANDARD.refusingPrivateAddresses(), plan)
                        .failure()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void printsTheCircleOfALoop() {
        String other = "https://" + Site.EXTERNAL + "/";
        deployment.inject(ResponseFault.redirectLink("https://" + Site.INTERNAL + "/"), Target.https(Site.EXTERNAL));

        Failure failure =
                first(STANDARD, ResponseFault.redirectLink(other)).failure().orElseThrow();

        assertEquals(
                "https://lyncdiscoverinternal.contoso.test/?… -> https://lyncdiscover.contoso.test/?… -> "
                        + "https://lyncdiscoverinternal.contoso.test/?…",
                failure.detail());
    }

    private Attempt first(RedirectPolicy policy, Fault internalHttps) {
        deployment.inject(internalHttps, Target.https(Site.INTERNAL));
        return first(policy, LookupPlan.mobile());
    }

    private Attempt first(RedirectPolicy policy, LookupPlan plan) {
        try (AutodiscoverClient client = LyncAutodiscover.builder()
                .dns(dns)
                .route(deployment.route())
                .tls(TlsPolicy.trusting(deployment.trust()))
                .timeouts(Site.TIMEOUTS)
                .redirects(policy)
                .plan(plan)
                .build()) {
            return client.discover(Site.USER).attempts().get(0);
        }
    }
}
