package io.github.lyncautodiscover.client.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Eventually;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScopeTest {
    @Test
    void interruptsWorkThatHasNoSocketAndTakesTheInterruptionBack() throws IOException {
        Scope scope = new Scope();
        Interrupting working = new Interrupting(scope);
        scope.end(FailureKind.DEADLINE);
        assertTrue(Thread.currentThread().isInterrupted());

        working.end();
        assertFalse(Thread.currentThread().isInterrupted());
        assertThrows(IOException.class, () -> new Interrupting(scope));
        assertFalse(Thread.interrupted());
    }

    @Test
    void interruptsNobodyWhoseWorkIsOver() throws IOException {
        Scope scope = new Scope();
        new Interrupting(scope).end();
        scope.end(FailureKind.DEADLINE);

        assertFalse(Thread.interrupted());
    }

    private final List<String> closed = new ArrayList<>();
    private final Scope scope = new Scope();

    @Test
    void closesWhatIsOpenInItAndInItsChildrenWhenItEnds() throws IOException {
        scope.open(resource("own"));
        Scope child = scope.child();
        child.open(resource("of the child"));

        scope.end(FailureKind.DEADLINE);

        assertEquals(List.of("own", "of the child"), closed);
        assertEquals(Optional.of(FailureKind.DEADLINE), child.ending());
    }

    @Test
    void saysWhetherWhatLeavesItIsStillOpen() throws IOException {
        Closeable leaving = scope.open(resource("leaving"));
        Closeable late = scope.open(resource("late"));

        assertTrue(scope.release(leaving));
        scope.end(FailureKind.CANCELLED);
        assertFalse(scope.release(late));

        assertEquals(List.of("late"), closed);
    }

    @Test
    void opensNothingAfterItsEnd() {
        scope.end(FailureKind.CANCELLED);

        assertThrows(IOException.class, () -> scope.open(resource("late")));
        assertEquals(List.of("late"), closed);
        assertEquals(Optional.of(FailureKind.CANCELLED), scope.child().ending());
    }

    @Test
    void tellsItsChildrenWhyBeforeAnythingIsClosed() throws IOException {
        Scope child = scope.child();
        Scope grandchild = child.child();
        scope.open(() -> closed.add("own, and it knows " + grandchild.ending().orElseThrow()));
        grandchild.open(resource("of the grandchild"));

        scope.end(FailureKind.DEADLINE);
        grandchild.end(FailureKind.CANCELLED);

        assertEquals(List.of("of the grandchild", "own, and it knows DEADLINE"), closed);
        assertEquals(Optional.of(FailureKind.DEADLINE), grandchild.ending(), "the first reason stays");
    }

    @Test
    void takesAChildThatOutlivesItAlong() throws IOException {
        Scope child = scope.child();
        child.open(resource("of the child"));

        scope.close();

        assertEquals(List.of("of the child"), closed);
        assertThrows(IOException.class, () -> child.open(resource("late")));
        assertEquals(Optional.of(FailureKind.CANCELLED), child.ending());
    }

    @Test
    void hasNothingToSayToAChildThatWasDoneBefore() {
        Scope child = scope.child();
        child.close();

        scope.end(FailureKind.DEADLINE);

        assertEquals(Optional.empty(), child.ending());
    }

    @Test
    void leavesWhatWasReleasedAlone() throws IOException {
        Closeable released = scope.open(resource("released"));
        scope.release(released);

        scope.close();

        assertEquals(List.of(), closed);
    }

    @Test
    void remembersNothingOfAChildThatIsDone() {
        Scope child = scope.child();
        WeakReference<Scope> trace = new WeakReference<>(child);
        child.close();
        child = new Scope();

        Eventually.isTrue(() -> {
            System.gc();
            return trace.get() == null;
        });
        assertTrue(scope.ending().isEmpty());
        assertTrue(child.ending().isEmpty());
    }

    private Closeable resource(String name) {
        return () -> closed.add(name);
    }
}
