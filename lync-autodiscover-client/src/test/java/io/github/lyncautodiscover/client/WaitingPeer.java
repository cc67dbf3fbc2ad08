package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.work.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** A peer that goes along so far, then waits for the other side to hang up, and knows when that was. */
public final class WaitingPeer implements AutoCloseable {
    private static final int MOST_TRIES = 100;
    private static final int LARGEST_DATAGRAM = 4096;

    /** The flags of a DNS message that say: an answer, and cut off. */
    private static final byte CUT_OFF = (byte) 0x82;

    /** How far a peer goes along. */
    public enum Until {
        /** It has heard something. */
        BYTE,
        /** It has heard the head of a request. */
        HEAD,
        /** It has begun to answer, and stops within the body. */
        BODY
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(new Threads("waiting-peer"));
    private final ServerSocket listener;
    private final Until until;
    private int waiting;
    private int hungUp;
    private long lastHungUp;

    private WaitingPeer(ServerSocket listener, Until until) {
        this.listener = listener;
        this.until = until;
        threads.execute(this::accept);
    }

    /** A peer at the other end of TCP. */
    public static WaitingPeer plain(Until until) throws IOException {
        return new WaitingPeer(listen(ServerSocketFactory.getDefault()), until);
    }

    /** A web server with TLS. */
    static WaitingPeer tls(ServerSocketFactory factory, Until until) throws IOException {
        return new WaitingPeer(listen(factory), until);
    }

    /** A name server whose answers are too large for UDP, and never come over TCP. */
    public static WaitingPeer dns() throws IOException {
        for (int tries = 1; true; tries++) {
            ServerSocket tcp = listen(ServerSocketFactory.getDefault());
            try {
                DatagramSocket udp = new DatagramSocket(tcp.getLocalSocketAddress());
                WaitingPeer peer = new WaitingPeer(tcp, Until.BYTE);
                peer.threads.execute(() -> peer.cutOff(udp));
                return peer;
            } catch (SocketException taken) {
                tcp.close();
                if (tries == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    private static ServerSocket listen(ServerSocketFactory factory) throws IOException {
        return factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Waits until it waits. */
    public synchronized void awaitWaiting() throws InterruptedException {
        while (waiting == 0) {
            wait();
        }
    }

    /** Waits until everybody has hung up who made it wait; gives the time of {@link System#nanoTime} when the last did. */
    public synchronized long awaitHangUp() throws InterruptedException {
        while (waiting == 0 || hungUp < waiting) {
            wait();
        }
        waiting = 0;
        hungUp = 0;
        return lastHungUp;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            goAlong(socket, in);
            waits();
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException reset) {
                // The other side has hung up in its own way.
            }
            hungUp();
        } catch (IOException early) {
            // Hung up before it was this peer's turn to wait.
        }
    }

    private void goAlong(Socket socket, InputStream in) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (until == Until.BYTE ? heard.isEmpty() : heard.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed");
            }
            heard.append((char) octet);
        }
        if (until == Until.BODY) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<Auto".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private synchronized void waits() {
        waiting++;
        notifyAll();
    }

    private synchronized void hungUp() {
        hungUp++;
        lastHungUp = System.nanoTime();
        notifyAll();
    }

    private void cutOff(DatagramSocket udp) {
        try (udp) {
            while (!listener.isClosed()) {
                DatagramPacket question = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
                udp.setSoTimeout(500);
                try {
                    udp.receive(question);
                } catch (SocketTimeoutException quiet) {
                    continue;
                }
                question.getData()[2] |= CUT_OFF;
                udp.send(question);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
