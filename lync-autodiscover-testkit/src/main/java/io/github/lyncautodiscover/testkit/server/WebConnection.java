package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection, from the accepted socket to its end; the faults strike at their moments, top to bottom. */
final class WebConnection {

    private final Socket socket;
    private final WebServer server;
    private final InetSocketAddress meant;
    private final SharedState shared;
    private final Workers workers;
    private final int number;

    WebConnection(Socket socket, WebServer server, InetSocketAddress meant, SharedState shared, Workers workers) {
        this.socket = socket;
        this.server = server;
        this.meant = meant;
        this.shared = shared;
        this.workers = workers;
        this.number = shared.recorder().nextConnection();
    }

    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        Optional<Strike> strike = shared.faults().connecting(meant);
        if (strike.isPresent()) {
            shared.recorder().failed(number, "to " + meant() + " -> " + strike.get());
            strike.get().on(socket);
        } else if (WebServer.isPlain(meant.getPort())) {
            answerRequests(socket, "http", "");
        } else {
            shakeHands();
        }
    }

    private void shakeHands() throws IOException {
        ClientHello hello = ClientHello.read(socket.getInputStream());
        if (!hello.isTls()) {
            new HttpConversation(socket, "https", "", number, shared.recorder()).refuse("not TLS");
            return;
        }
        Optional<Strike> strike = shared.faults().shakingHands(hello.serverName(), meant);
        if (strike.isPresent()) {
            shared.recorder().failed(number, "to " + meant() + ", " + hello.serverName() + " -> " + strike.get());
            strike.get().on(socket);
            return;
        }
        CertificatePlan certificate = shared.faults()
                .presenting(hello.serverName(), meant)
                .map(other -> other.orNames(server.certificate().names()))
                .orElse(server.certificate());
        SSLContext context = shared.identities()
                .contextFor(
                        certificate.presentedTo(hello.serverName()),
                        shared.faults().certifying(hello.serverName()).orElse(null));
        SSLSocket tls = (SSLSocket)
                context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(hello.wire()), false);
        shared.faults().speaking(hello.serverName(), meant).ifPresent(tls::setSSLParameters);
        shared.faults().demanding(hello.serverName(), meant).ifPresent(demand -> demand(tls, demand));
        try {
            tls.startHandshake();
        } catch (IOException refused) {
            shared.recorder()
                    .failed(
                            number,
                            "to " + meant() + ", " + hello.serverName() + " -> no TLS with " + certificate + ": "
                                    + refused.getMessage());
            // A reset would overtake the alert.
            Strike.CLOSE.on(socket);
            throw refused;
        }
        answerRequests(tls, "https", hello.serverName());
    }

    private static void demand(SSLSocket tls, ClientCertificate demand) {
        if (demand == ClientCertificate.REQUIRED) {
            tls.setNeedClientAuth(true);
        } else {
            tls.setWantClientAuth(true);
        }
    }

    private void answerRequests(Socket secured, String scheme, String serverName) throws IOException {
        HttpConversation conversation = new HttpConversation(secured, scheme, serverName, number, shared.recorder());
        PoolService service = shared.service(server);
        Optional<RecordedRequest> request;
        do {
            request = conversation.next();
        } while (request.isPresent() && answer(conversation, request.get(), service));
    }

    /** Answers one request; says whether the connection is good for another one. */
    private boolean answer(HttpConversation conversation, RecordedRequest request, PoolService service)
            throws IOException {
        SiteRequest asked =
                service.arriving(request, server.sites().getOrDefault(meant.getPort(), AccessLocation.INTERNAL));
        Answer healthy = healthy(asked, service);
        Answer answer = shared.faults()
                .answering(request)
                .map(spoiler -> spoiler.spoil(asked, healthy))
                .orElse(healthy);
        for (Moment moment : new Moment[] {Moment.REQUEST, Moment.RESPONSE, Moment.BODY}) {
            Optional<Strike> strike = shared.faults().exchanging(moment, request);
            if (strike.isPresent()) {
                shared.recorder().answered(request.sequence(), strike.get() + " at " + moment);
                conversation.sendUpTo(moment, answer);
                strike.get().on(socket);
                return false;
            }
        }
        shared.recorder().answered(request.sequence(), answer.toString());
        return conversation.send(request, answer, workers);
    }

    private Answer healthy(SiteRequest asked, PoolService service) {
        return switch (server.role()) {
            case FOREIGN -> ForeignServer.answer(ForeignPage.PARKING, asked.request());
            // What it says is in the script, which comes as a fault does.
            case REPLAYED -> Spoilt.page(404);
            default ->
                GatewayMarks.on(
                        service.answer(asked).with("Date", Spoilt.date(Duration.ZERO)),
                        server.gateway(),
                        asked.request());
        };
    }

    private String meant() {
        return meant.getAddress().getHostAddress() + ":" + meant.getPort();
    }
}
