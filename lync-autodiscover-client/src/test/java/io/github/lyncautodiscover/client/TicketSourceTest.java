package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketRequest;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.User;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller's own source may do, and what a lookup makes of it when it does something else. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TicketSourceTest {
    private static final Target ISSUER = Target.https("webint.contoso.test").path("/WebTicket");
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void mayWrapAnotherAndUseItsTicketElsewhere() {
        TicketSource inner = OAuthTicketSource.password(SipAddress.of(Site.USER), "Passw0rd".toCharArray());
        AtomicReference<Ticket> kept = new AtomicReference<>();
        TicketSource wrapper = request -> {
            Optional<Ticket> ticket = inner.ticket(request);
            ticket.ifPresent(kept::set);
            return ticket;
        };

        Discovery discovery = discover(wrapper);

        assertInstanceOf(
                User.class, discovery.endpoints().orElseThrow().response().resource());
        assertEquals("Authorization", kept.get().headerName());
        assertTrue(kept.get().headerValue().startsWith("Bearer cwt="));
        assertTrue(kept.get().expiresAt().isPresent());
    }

    @Test
    void isToldForWhomAndForWhat() {
        List<TicketRequest> told = new CopyOnWriteArrayList<>();

        discover(request -> {
            told.add(request);
            return Optional.empty();
        });

        assertEquals(SipAddress.of(Site.USER), told.get(0).user());
        assertEquals("webint.contoso.test", told.get(0).url().getHost());
        assertTrue(told.get(0).challenge().grantTypes().contains("password"));
    }

    @Test
    void endsTheAttemptWhenItThrowsWithoutShowingWhat() {
        Discovery thrown = discover(request -> {
            throw new IOException("the password is Passw0rd");
        });
        Discovery broken = discover(request -> {
            throw new IllegalStateException("the password is Passw0rd");
        });

        assertFailure(FailureKind.AUTH_SOURCE_FAILED, "IOException", thrown);
        assertFailure(FailureKind.AUTH_SOURCE_FAILED, "IllegalStateException", broken);
        assertFalse(Shown.of(thrown).contains("Passw0rd"));
        assertFalse(Shown.of(broken).contains("Passw0rd"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void endsTheAttemptWhenItReturnsNull() {
        assertFailure(FailureKind.AUTH_SOURCE_FAILED, "NullPointerException", discover(request -> null));
    }

    @Test
    void cannotPostWhereNoSecretMayGo() {
        URI foreign = URI.create("https://lync.fabrikam.test/token");
        URI plain = URI.create("http://webint.contoso.test/token");

        assertFailure(
                FailureKind.AUTH_NOT_ALLOWED,
                "lync.fabrikam.test is not trusted to serve contoso.test",
                discover(request -> posting(request, foreign)));
        assertFailure(
                FailureKind.AUTH_NOT_ALLOWED,
                "no https: http://webint.contoso.test",
                discover(request -> posting(request, plain)));
        assertTrue(site.deployment.requests().stream()
                .allMatch(request -> request.method().equals("GET")));
    }

    @Test
    void cannotPostAfterItsReturn() {
        AtomicReference<TicketRequest> kept = new AtomicReference<>();
        discover(request -> {
            kept.set(request);
            return Optional.empty();
        });

        URI issuer = URI.create("https://webint.contoso.test/WebTicket/oauthtoken");
        assertThrows(
                IllegalStateException.class, () -> kept.get().post(issuer, "application/x-www-form-urlencoded", "a=b"));
    }

    @Test
    void endsTheAttemptWithTheFailureOfItsHop() {
        site.with(ConnectionFault.close(Moment.REQUEST), ISSUER);

        Discovery discovery = discover(OAuthTicketSource.password(SipAddress.of(Site.USER), "Passw0rd".toCharArray()));

        assertFailure(FailureKind.HTTP_CLOSED, null, discovery);
        Hop last = discovery.attempts().get(0).hops().get(2);
        assertEquals("POST", last.method());
        assertEquals(FailureKind.HTTP_CLOSED, last.failure().orElseThrow().kind());
    }

    @Test
    void isInterruptedAtTheDeadline() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);

        assertFailure(FailureKind.DEADLINE, "", withADeadline(begun, request -> sleeping(begun, interrupted)));
        interrupted.await();
    }

    @Test
    void holdsNobodyUpWhenItIgnoresInterrupts() {
        CountDownLatch begun = new CountDownLatch(1);
        // One for each time that it is tried.
        AtomicReference<CountDownLatch> release = new AtomicReference<>(new CountDownLatch(1));
        TicketSource stubborn = request -> {
            CountDownLatch held = release.get();
            begun.countDown();
            while (held.getCount() > 0) {
                try {
                    held.await();
                } catch (InterruptedException ignored) {
                    // The point of this one.
                }
            }
            return Optional.empty();
        };
        assertFailure(
                FailureKind.DEADLINE,
                "",
                withADeadline(
                        begun,
                        stubborn,
                        () -> release.getAndSet(new CountDownLatch(1)).countDown()));
    }

    @Test
    void isInterruptedWhenTheLookupIsCancelled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (AutodiscoverClient client =
                site.builder().tickets(request -> sleeping(begun, interrupted)).build()) {
            CompletableFuture<Discovery> lookup = client.discoverAsync(SipAddress.of(Site.USER));
            begun.await();
            lookup.cancel(true);
            interrupted.await();
        }
    }

    @Test
    void closesTheConnectionToASilentIssuerWhenTheLookupIsCancelled() {
        site.with(ConnectionFault.stall(Moment.REQUEST), ISSUER);
        TicketSource source = OAuthTicketSource.password(SipAddress.of(Site.USER), "Passw0rd".toCharArray());
        try (AutodiscoverClient client = site.builder().tickets(source).build()) {
            CompletableFuture<Discovery> lookup = client.discoverAsync(SipAddress.of(Site.USER));
            Eventually.isTrue(() -> site.deployment.requests().stream()
                    .anyMatch(request -> request.method().equals("POST")));
            lookup.cancel(true);
            assertTrue(lookup.isCancelled());
        }
    }

    private static Optional<Ticket> sleeping(CountDownLatch begun, CountDownLatch interrupted) throws IOException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return Optional.empty();
        } catch (InterruptedException end) {
            interrupted.countDown();
            throw new IOException(end);
        }
    }

    private static Optional<Ticket> posting(TicketRequest request, URI url) throws IOException {
        request.post(url, "text/plain", "Passw0rd");
        return Optional.empty();
    }

    private Discovery withADeadline(CountDownLatch begun, TicketSource source) {
        return withADeadline(begun, source, () -> {});
    }

    /** One that comes while the source is at work. */
    private Discovery withADeadline(CountDownLatch begun, TicketSource source, Runnable afterwards) {
        return GrowingDeadline.until(seen -> begun.getCount() == 0, deadline -> {
            try (AutodiscoverClient client =
                    site.builder().deadline(deadline).tickets(source).build()) {
                try {
                    return client.discover(Site.USER);
                } finally {
                    afterwards.run();
                }
            }
        });
    }

    private Discovery discover(TicketSource source) {
        try (AutodiscoverClient client = site.builder().tickets(source).build()) {
            return client.discover(Site.USER);
        }
    }

    private static void assertFailure(FailureKind kind, @Nullable String detail, Discovery discovery) {
        Failure failure = discovery.attempts().get(0).failure().orElseThrow();
        assertEquals(kind, failure.kind(), discovery::toText);
        if (detail != null) {
            assertEquals(detail, failure.detail());
        }
    }
}
