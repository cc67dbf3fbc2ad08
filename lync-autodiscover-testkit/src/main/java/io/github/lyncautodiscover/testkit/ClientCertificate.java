package io.github.lyncautodiscover.testkit;

/** Asks for a client certificate in the TLS handshake (CertificateRequest), which no Lync client has. */
public enum ClientCertificate implements Fault {
    /** The client may go on without one. */
    REQUESTED,
    /** The handshake fails without one. */
    REQUIRED
}
