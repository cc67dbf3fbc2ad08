package io.github.lyncautodiscover.client.hop;

import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An open connection.
 *
 * @param plain the TCP socket
 * @param tls the TLS socket over it, null for plain http
 */
record Connection(Socket plain, @Nullable SSLSocket tls) {}
