package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.only;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.ticket.TicketRequest;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** How often, and in which order, a lookup calls the parts of one method that its caller gives it. */
class SeamsTest {
    private static final SipAddress ALICE = SipAddress.of(Site.USER);
    private static final String FOREIGN = "https://lyncdiscover.fabrikam.test/";

    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aListenerIsToldOfEachAttemptBeforeTheNext() {
        site.with(ConnectionFault.refuse(), Target.https(Site.INTERNAL));
        AttemptListener listener = mock();

        discover(site.builder().listener(listener));

        InOrder order = inOrder(listener);
        order.verify(listener).attemptStarted(eq(ALICE), argThat(candidate -> isHttps(candidate.url())));
        order.verify(listener).hopStarted(eq(ALICE), any(), any());
        order.verify(listener).phaseStarted(eq(ALICE), any(), any(), eq(Phase.DNS));
        order.verify(listener).phaseStarted(eq(ALICE), any(), any(), eq(Phase.CONNECT));
        order.verify(listener)
                .hopEnded(eq(ALICE), any(), argThat(hop -> hop.failure().isPresent()));
        order.verify(listener)
                .attemptEnded(eq(ALICE), argThat(attempt -> attempt.failure().isPresent()));
        order.verify(listener).attemptStarted(eq(ALICE), argThat(candidate -> !isHttps(candidate.url())));
        order.verify(listener)
                .attemptEnded(eq(ALICE), argThat(attempt -> attempt.response().isPresent()));
        order.verifyNoMoreInteractions();
        verify(listener, times(2)).attemptEnded(any(), any());
    }

    @Test
    void aSourceOfTicketsIsAskedOnlyByThoseWhoGiveOne() throws IOException {
        TicketSource source = mock();

        discover(site.builder());

        verifyNoInteractions(source);
    }

    @Test
    void aSourceThatHasNoTicketIsAskedOncePerResource() throws IOException {
        TicketSource source = mock();
        when(source.ticket(any())).thenReturn(Optional.empty());

        Discovery discovery = discover(site.builder().tickets(source));

        assertEquals(
                FailureKind.AUTH_NO_TICKET,
                discovery.attempts().get(0).failure().orElseThrow().kind());
        InOrder order = inOrder(source);
        for (URI resource : discovery.attempts().get(0).hops().stream()
                .filter(hop -> hop.challenge().isPresent())
                .map(hop -> hop.url())
                .toList()) {
            order.verify(source)
                    .ticket(argThat((TicketRequest request) -> request.url().equals(resource)));
        }
    }

    @Test
    void aPolicyIsAskedAboutAForeignHostBeforeItIsFollowed() {
        site.with(ResponseFault.redirectLink(FOREIGN), Target.https(Site.INTERNAL));
        Predicate<URI> question = mock();
        when(question.test(any())).thenReturn(false);

        Discovery discovery =
                discover(site.builder().redirects(RedirectPolicy.standard().askingAboutForeignHosts(question)));

        verify(question, only()).test(URI.create(FOREIGN));
        assertEquals(
                FailureKind.REDIRECT_FOREIGN_HOST,
                discovery.attempts().get(0).failure().orElseThrow().kind());
    }

    @Test
    void aPolicyIsNotAskedAboutItsOwnDomain() {
        Predicate<URI> question = mock();

        discover(site.builder().redirects(RedirectPolicy.standard().askingAboutForeignHosts(question)));

        verify(question, never()).test(any());
        verifyNoMoreInteractions(question);
    }

    /** Any mocking library can stand in for a client. */
    @Test
    void aClientCanBeMocked() {
        Discovery nobody = Discovery.notFound(ALICE, FailureKind.DNS_NAME_NOT_FOUND);
        AutodiscoverClient client = mock();
        when(client.discover(ALICE)).thenReturn(nobody);

        assertSame(nobody, asksFor(client, ALICE));
    }

    /** Stands for the code of a user. */
    private static Discovery asksFor(AutodiscoverClient client, SipAddress user) {
        return client.discover(user);
    }

    private static boolean isHttps(URI url) {
        return url.getScheme().equals("https");
    }

    private static Discovery discover(LyncAutodiscover.Builder builder) {
        try (AutodiscoverClient client = builder.build()) {
            return client.discover(ALICE);
        }
    }
}
