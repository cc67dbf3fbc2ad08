package io.github.lyncautodiscover.testkit;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Decides where on this machine the listeners of a deployment really are. */
@FunctionalInterface
interface Ports {

    /** Any free port of loopback. */
    Ports EPHEMERAL = meant -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /**
     * The address to bind for a listener that is meant to be elsewhere.
     *
     * @param meant the realistic address and port
     */
    InetSocketAddress bind(InetSocketAddress meant);
}
