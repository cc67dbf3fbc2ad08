package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Tells from outside whether a socket is closed. */
final class Ports {
    private Ports() {}

    /** Whether a socket still holds the UDP port: nobody else can have it then. */
    static boolean taken(int port) {
        try (DatagramSocket probe = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return probe.isClosed();
        } catch (IOException e) {
            return true;
        }
    }
}
