package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A loopback port that is taken, so that nobody else gets it, and never listens. */
final class RefusingPort {

    private final InetSocketAddress address;

    RefusingPort(Workers workers) throws IOException {
        Socket bound = workers.keep(new Socket());
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = (InetSocketAddress) bound.getLocalSocketAddress();
    }

    InetSocketAddress address() {
        return address;
    }
}
