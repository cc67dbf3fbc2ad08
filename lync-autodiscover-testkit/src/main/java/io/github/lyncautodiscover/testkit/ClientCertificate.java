package io.github.lyncautodiscover.testkit;

import javax.net.ssl.SSLSocket;

/** Asks for a client certificate in the TLS handshake (CertificateRequest), which no Lync client has. */
public enum ClientCertificate implements Fault {
    /** The client may go on without one. */
    REQUESTED,
    /** The handshake fails without one. */
    REQUIRED;

    void demand(SSLSocket socket) {
        if (this == REQUIRED) {
            socket.setNeedClientAuth(true);
        } else {
            socket.setWantClientAuth(true);
        }
    }
}
