package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
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
    private final Exchanges shared;
    private final Workers workers;
    private final int number;

    WebConnection(Socket socket, WebServer server, InetSocketAddress meant, Exchanges shared, Workers workers) {
        this.socket = socket;
        this.server = server;
        this.meant = meant;
        this.shared = shared;
        this.workers = workers;
        this.number = shared.recording().nextConnection();
    }

    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        Optional<ConnectionFault> fault = shared.injections().connecting(meant);
        if (fault.isPresent()) {
            Strike.on(socket, fault.get());
        } else if (WebServer.isPlain(meant.getPort())) {
            answerRequests(socket, "http", "");
        } else {
            shakeHands();
        }
    }

    private void shakeHands() throws IOException {
        ClientHello hello = ClientHello.read(socket.getInputStream());
        if (!hello.isTls()) {
            new HttpConversation(socket, "https", "", number, shared.recording()).refuse("not TLS");
            return;
        }
        Optional<ConnectionFault> fault = shared.injections().shakingHands(hello.serverName());
        if (fault.isPresent()) {
            Strike.on(socket, fault.get());
            return;
        }
        SSLContext context = shared.identities()
                .contextFor(
                        server.certificate().presentedTo(hello.serverName()),
                        shared.injections().certifying(hello.serverName()).orElse(null));
        SSLSocket tls = (SSLSocket)
                context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(hello.wire()), true);
        shared.injections().demanding(hello.serverName()).ifPresent(demand -> demand.demand(tls));
        tls.startHandshake();
        answerRequests(tls, "https", hello.serverName());
    }

    private void answerRequests(Socket secured, String scheme, String serverName) throws IOException {
        HttpConversation conversation = new HttpConversation(secured, scheme, serverName, number, shared.recording());
        PoolService service = shared.service(server);
        Optional<RecordedRequest> request;
        do {
            request = conversation.next();
        } while (request.isPresent() && answer(conversation, request.get(), service));
    }

    /** Answers one request; says whether the connection is good for another one. */
    private boolean answer(HttpConversation conversation, RecordedRequest request, PoolService service)
            throws IOException {
        Exchange exchange =
                service.exchange(request, server.sites().getOrDefault(meant.getPort(), AccessLocation.INTERNAL));
        Answer healthy = server.role() == WebServer.Role.FOREIGN
                ? ForeignPage.PARKING.answer(request)
                : service.answer(exchange).with("Date", Spoilt.date(Duration.ZERO));
        Answer answer = shared.injections()
                .answering(request)
                .map(fault -> fault.spoil(exchange, healthy))
                .orElse(healthy);
        for (Moment moment : new Moment[] {Moment.REQUEST, Moment.RESPONSE, Moment.BODY}) {
            Optional<ConnectionFault> fault = shared.injections().exchanging(moment, request);
            if (fault.isPresent()) {
                conversation.sendUpTo(moment, answer);
                Strike.on(socket, fault.get());
                return false;
            }
        }
        return conversation.send(request, answer, workers);
    }
}
