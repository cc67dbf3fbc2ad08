package io.github.lyncautodiscover.testkit;

import java.net.InetSocketAddress;

/**
 * A DNS question that reached the deployment.
 *
 * @param sequence the place among all questions and requests of this deployment, from 1
 * @param inside whether the DNS server of the inside was asked
 * @param server the loopback address of the DNS server that was asked
 * @param transport {@code udp} or {@code tcp}
 * @param name the name asked for, in lower case and without the last dot
 * @param type the record type, such as {@code A} or {@code SRV}
 */
public record RecordedQuestion(
        int sequence, boolean inside, InetSocketAddress server, String transport, String name, String type) {

    @Override
    public String toString() {
        return (inside ? "inside " : "outside ") + type + " " + name;
    }
}
