package io.github.lyncautodiscover.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A port that swallows, here and on systems that have none. */
class BlackHoleTest {

    private final Workers workers = new Workers();

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void whatThisSystemProvedSwallowsConnections() throws IOException {
        BlackHole hole = new BlackHole(workers);
        try (Socket socket = new Socket()) {
            assertThrows(SocketTimeoutException.class, () -> socket.connect(hole.address(), 200));
        }
        assertEquals(hole.address(), hole.address());
    }

    @Test
    void aSystemThatTakesEveryConnectionIsNotSupportedAndIsNotAskedAgain() {
        List<Integer> knocks = new ArrayList<>();
        BlackHole hole = new BlackHole(workers, (candidate, millis) -> {
            knocks.add(millis);
            return false;
        });

        UnsupportedOperationException first = assertThrows(UnsupportedOperationException.class, hole::prove);
        int afterwards = knocks.size();
        assertThrows(UnsupportedOperationException.class, hole::address);

        assertTrue(String.valueOf(first.getMessage()).contains("use ConnectionFault.refuse() or stall(CONNECT)"));
        assertTrue(afterwards > 1, knocks::toString);
        assertEquals(afterwards, knocks.size());
    }

    @Test
    void aSystemThatRefusesIsNotSupportedAndTheCauseIsTold() {
        BlackHole hole = new BlackHole(workers, (candidate, millis) -> {
            throw new ConnectException("Connection refused");
        });

        UnsupportedOperationException refused = assertThrows(UnsupportedOperationException.class, hole::prove);

        assertInstanceOf(ConnectException.class, refused.getCause());
    }

    @Test
    void oneSilenceThatWasMereSlownessIsNoProof() {
        List<Integer> knocks = new ArrayList<>();
        BlackHole hole = new BlackHole(workers, (candidate, millis) -> {
            knocks.add(millis);
            return knocks.size() != 2;
        });

        hole.prove();

        assertEquals(4, knocks.size(), knocks::toString);
    }
}
