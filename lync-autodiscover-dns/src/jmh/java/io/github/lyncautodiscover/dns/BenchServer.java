package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;

/** As cheap a DNS server as can be: one address for every A question, NODATA for everything else. */
final class BenchServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final byte[] ADDRESS = {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 10, 1, 1, 1};

    private final DatagramChannel channel;

    BenchServer() throws IOException {
        channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::serve, "bench dns");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    private void serve() {
        ByteBuffer packet = ByteBuffer.allocateDirect(1_500);
        try {
            while (channel.isOpen()) {
                InetSocketAddress client = (InetSocketAddress) channel.receive(packet.clear());
                answer(packet.flip());
                channel.send(packet, client);
            }
        } catch (AsynchronousCloseException e) {
            // The end.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns the question into the answer where it stands. */
    private static void answer(ByteBuffer packet) {
        int end = HEADER;
        while (packet.get(end) != 0) {
            end += 1 + packet.get(end);
        }
        end += 1;
        boolean ipv4 = packet.getShort(end) == 1;
        packet.putShort(2, (short) 0x8180);
        packet.putShort(6, (short) (ipv4 ? 1 : 0));
        packet.putShort(10, (short) 0);
        packet.limit(packet.capacity()).position(end + 4);
        if (ipv4) {
            packet.put(ADDRESS);
        }
        packet.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
