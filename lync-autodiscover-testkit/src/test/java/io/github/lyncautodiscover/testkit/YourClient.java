package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** Stands for the program of whoever reads the recipes: all it needs to know is where to ask, to connect, and whom to trust. */
public final class YourClient {

    private final TestClient client;

    /** Takes the three joints. */
    public YourClient(InetSocketAddress dns, UnaryOperator<InetSocketAddress> route, SSLContext tls) {
        this.client = new TestClient(dns, route, tls);
    }

    /** Gives the body of what a URL answers. */
    public String get(String url) throws IOException {
        return client.get(url).body();
    }
}
