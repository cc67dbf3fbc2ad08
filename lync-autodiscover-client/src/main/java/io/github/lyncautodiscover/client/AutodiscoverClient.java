package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/**
 * Looks users up. Thread-safe; keep one for the life of a program, and close it at the end: afterwards no thread and no
 * socket of it remains. {@link LyncAutodiscover#builder()} makes one; being an interface, it can be mocked, wrapped and
 * proxied as containers like to do. More methods may be added in a minor version.
 */
public interface AutodiscoverClient extends AutoCloseable {
    /**
     * Looks a user up and waits for the result, at most for the deadline.
     *
     * @param sipAddress the user, {@code alice@contoso.com} or {@code sip:alice@contoso.com}
     * @return the result, also when nobody answered
     * @throws IllegalArgumentException when that is no SIP address; nothing was sent
     * @throws IllegalStateException when this client is closed
     */
    default Discovery discover(String sipAddress) {
        return discover(SipAddress.of(sipAddress));
    }

    /**
     * Looks a user up and waits for the result, at most for the deadline. When the calling thread is interrupted, all
     * sockets of the discovery are closed, the thread stays interrupted, and the result says
     * {@link FailureKind#INTERRUPTED}.
     *
     * @param user whom to look up
     * @return the result, also when nobody answered
     * @throws IllegalStateException when this client is closed
     */
    Discovery discover(SipAddress user);

    /**
     * Looks a user up in the background. Cancelling the future closes all sockets of the discovery at once, unless another
     * caller waits for the same lookup (see {@link DiscoveryCache}); a future derived from it does not pass a cancellation
     * on.
     *
     * @param user whom to look up
     * @return completes with the result, also when nobody answered
     * @throws IllegalStateException when this client is closed
     */
    CompletableFuture<Discovery> discoverAsync(SipAddress user);

    /**
     * Does what {@link #discoverAll(Stream, SweepOptions, ObjLongConsumer)} does, with {@link SweepOptions#of(int)}.
     *
     * @param users whom to look up; a collection's {@code stream()} will do
     * @param parallelism how many lookups may be under way, at least 1; each needs a thread and a few sockets
     * @param taker gets each result, also when nobody answered, and how many results there are by now, this one included
     * @return how many results were handed over: as many as there are users, unless the thread was interrupted
     * @throws IllegalArgumentException when the parallelism is less than 1; nothing was sent
     * @throws IllegalStateException when this client is closed, also while it is at work
     */
    default long discoverAll(Stream<SipAddress> users, int parallelism, ObjLongConsumer<? super Discovery> taker) {
        return discoverAll(users, SweepOptions.of(parallelism), taker);
    }

    /**
     * Looks many users up and hands the results over as they come, in the order in which the lookups end, or in that of the
     * users where {@link SweepOptions#withOrder} asks for it.
     *
     * <p>The taker is called on the calling thread, one result at a time. A lookup counts towards the parallelism
     * until its result has been taken, so a slow taker holds up new lookups, and the memory in use does not depend on the
     * number of users: the stream is read only as far as lookups start, and nothing is kept after the hand-over but what
     * lookups share. After the last result no socket of the sweep is open.
     *
     * <p>When the calling thread is interrupted, or the taker throws, the sockets of all lookups under way are closed at
     * once and their results are dropped; the thread stays interrupted, and what the taker threw reaches the caller.
     *
     * @param users whom to look up; a collection's {@code stream()} will do
     * @param options how many lookups may be under way, and what they share
     * @param taker gets each result, also when nobody answered, and how many results there are by now, this one included
     * @return how many results were handed over: as many as there are users, unless the thread was interrupted
     * @throws IllegalStateException when this client is closed, also while it is at work
     */
    long discoverAll(Stream<SipAddress> users, SweepOptions options, ObjLongConsumer<? super Discovery> taker);

    /**
     * Tries whether the mobility service of a discovery can be reached from here, and waits for the result, at most for
     * the deadline: DNS, TCP, TLS and one request without any secret, repeated with its affinity cookie after an https
     * answer, for the URL of {@link Endpoints#mcx()} or else of {@link Endpoints#ucwa()}. An interruption ends it as it
     * ends a discovery. Where the client has a {@link DiscoveryCache}, a service that cannot be reached, or that
     * answers 403 or 502, makes it forget the SIP domain.
     *
     * @param discovery what named the service
     * @return what came of it; empty when the discovery found nothing, or named no mobility service
     * @throws IllegalStateException when this client is closed
     */
    Optional<MobilityCheck> checkMobility(Discovery discovery);

    /**
     * Does what {@link #checkMobility} does in the background. Cancelling the future closes its socket at once.
     *
     * @param discovery what named the service
     * @return completes with what came of it, or empty as above
     * @throws IllegalStateException when this client is closed
     */
    CompletableFuture<Optional<MobilityCheck>> checkMobilityAsync(Discovery discovery);

    /**
     * Looks a user up and gathers what explains the result: DNS, the way to the mobility service, and what else the
     * examination asks for. Waits for it, at most for the deadline, which holds for all of it together: what is not
     * there by then is missing from the diagnosis. It looks for itself and leaves the {@link DiscoveryCache} alone. An
     * interruption ends it as it ends a discovery.
     *
     * @param user whom to look up
     * @param examination what to look at
     * @return all evidence, also when nobody answered
     * @throws IllegalArgumentException when the examination stands on one side and this client asks DNS of the other;
     *     nothing was sent
     * @throws IllegalStateException when this client is closed, or a view that the examination names
     */
    LyncDiagnosis diagnose(SipAddress user, Examination examination);

    /**
     * Does what {@link #diagnose(SipAddress, Examination)} does, with {@link Examination#standard()}.
     *
     * @param sipAddress the user, {@code alice@contoso.com} or {@code sip:alice@contoso.com}
     * @return all evidence, also when nobody answered
     * @throws IllegalArgumentException when that is no SIP address; nothing was sent
     * @throws IllegalStateException when this client is closed
     */
    default LyncDiagnosis diagnose(String sipAddress) {
        return diagnose(SipAddress.of(sipAddress), Examination.standard());
    }

    /**
     * Does what {@link #diagnose(SipAddress, Examination)} does in the background. Cancelling the future closes all its
     * sockets at once.
     *
     * @param user whom to look up
     * @param examination what to look at
     * @return completes with all evidence, also when nobody answered
     * @throws IllegalArgumentException as above
     * @throws IllegalStateException when this client is closed
     */
    CompletableFuture<LyncDiagnosis> diagnoseAsync(SipAddress user, Examination examination);

    /**
     * Does what {@link #diagnoseAll(Stream, Examination, SweepOptions, ObjLongConsumer)} does, with
     * {@link SweepOptions#of(int)}.
     *
     * @param users whom to look up; read only as far as lookups start
     * @param examination what to look at, the same for all
     * @param parallelism how many diagnoses may be under way, at least 1; each needs a thread and some sockets
     * @param taker gets each diagnosis, also when nobody answered, and how many there are by now, this one included
     * @return how many were handed over: as many as there are users, unless the thread was interrupted
     * @throws IllegalArgumentException when the parallelism is less than 1, and as there; nothing was sent
     * @throws IllegalStateException when this client is closed, also while it is at work
     */
    default long diagnoseAll(
            Stream<SipAddress> users,
            Examination examination,
            int parallelism,
            ObjLongConsumer<? super LyncDiagnosis> taker) {
        return diagnoseAll(users, examination, SweepOptions.of(parallelism), taker);
    }

    /**
     * Diagnoses many users and hands the results over as they come. Order, memory, interruption and what the taker may do
     * are as {@link #discoverAll(Stream, SweepOptions, ObjLongConsumer)} says.
     *
     * @param users whom to look up; read only as far as lookups start
     * @param examination what to look at, the same for all
     * @param options how many diagnoses may be under way, and what they share
     * @param taker gets each diagnosis, also when nobody answered, and how many there are by now, this one included
     * @return how many were handed over: as many as there are users, unless the thread was interrupted
     * @throws IllegalArgumentException when the examination stands on one side and this client asks DNS of the other;
     *     nothing was sent
     * @throws IllegalStateException when this client is closed, also while it is at work
     */
    long diagnoseAll(
            Stream<SipAddress> users,
            Examination examination,
            SweepOptions options,
            ObjLongConsumer<? super LyncDiagnosis> taker);

    /**
     * Forgets every DNS answer, reads the settings of this computer anew where the view is that of this computer, and
     * forgets what the {@link DiscoveryCache} has of this client: what to call when the network has changed, as when a
     * device roams. Lookups that are under way go on.
     *
     * @throws IllegalStateException when this client is closed, or the view that it was given
     */
    void flush();

    /**
     * Ends what is under way, which then says {@link FailureKind#CANCELLED}, and waits until its threads have ended. One
     * that a part of the caller's holds up is interrupted after a while, and left alone when even that does not help.
     * Later calls have no effect.
     */
    @Override
    void close();
}
