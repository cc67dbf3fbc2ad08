package io.github.lyncautodiscover.testkit.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Decides where on this machine the listeners of a deployment really are. */
@FunctionalInterface
public interface PortChoice {

    /** Any free port of loopback. */
    PortChoice EPHEMERAL = meant -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /**
     * The address to bind for a listener that is meant to be elsewhere.
     *
     * @param meant the realistic address and port
     */
    InetSocketAddress bind(InetSocketAddress meant);
}
