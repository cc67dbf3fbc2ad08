package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one view, all served by one daemon thread that starts with the first question and ends with
 * {@link #close()}. dnsjava's own client keeps a thread for the whole JVM that nobody can end, and the interface to
 * replace it is not exported from its module: hence this one. Thread-safe.
 */
final class IoLoop implements AutoCloseable {
    private static final int LARGEST_DATAGRAM = 65_535;

    private final Queue<Question> starting = new ConcurrentLinkedQueue<>();
    private final Queue<Question> finished = new ConcurrentLinkedQueue<>();
    private final Pace pace;
    private final TreeSet<Question> open = new TreeSet<>(Question.BY_DEADLINE);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    private final Object lock = new Object();
    private volatile @Nullable Selector selector;
    private volatile @Nullable Thread thread;
    private boolean closed;
    private long begun;

    /** Keeps questions as far apart as the pace wants. */
    IoLoop(Pace pace) {
        this.pace = pace;
    }

    /** Sends the question as soon as the loop comes to it; the outcome shows in the question's future. */
    void start(Question question) {
        Futures.atEnd(question.reply(), (reply, failure) -> finish(question));
        try {
            enqueue(question);
        } catch (IOException e) {
            question.fail(e);
        }
    }

    private void enqueue(Question question) throws IOException {
        synchronized (lock) {
            if (closed) {
                throw new IOException("The view is closed");
            }
            Selector running = running();
            starting.add(question);
            running.wakeup();
        }
    }

    private Selector running() throws IOException {
        Selector running = selector;
        if (running == null) {
            Selector opened = Selector.open();
            Thread started = new Thread(() -> run(opened), "lync-autodiscover-dns");
            started.setDaemon(true);
            selector = opened;
            thread = started;
            started.start();
            running = opened;
        }
        return running;
    }

    /** Closes the socket of a question that has ended, by reply, failure or cancellation. */
    private void finish(Question question) {
        if (Thread.currentThread().equals(thread)) {
            open.remove(question);
            question.closeSocket();
            return;
        }
        finished.add(question);
        Selector running = selector;
        if (running != null) {
            running.wakeup();
        }
    }

    private void run(Selector running) {
        IOException end = new IOException("The thread of the view has ended");
        try (running) {
            Consumer<SelectionKey> serve = key -> serve((Question) key.attachment());
            while (!isClosed()) {
                running.select(serve, untilNextDeadline());
                drain(starting, question -> beginInTurn(question, running));
                beginWhoseTurnItIs(running);
                drain(finished, this::finish);
                expire();
            }
        } catch (IOException e) {
            end = e;
        } finally {
            abandonAll(end);
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private static void drain(Queue<Question> queue, Consumer<Question> task) {
        for (Question next = queue.poll(); next != null; next = queue.poll()) {
            task.accept(next);
        }
    }

    private void beginInTurn(Question question, Selector running) {
        if (pace.isNone()) {
            begin(question, running);
        } else if (!question.reply().isDone()) {
            pace.add(question, System.nanoTime());
        }
    }

    private void beginWhoseTurnItIs(Selector running) {
        for (Question next = pace.next(System.nanoTime()); next != null; next = pace.next(System.nanoTime())) {
            begin(next, running);
        }
    }

    private void begin(Question question, Selector running) {
        if (question.reply().isDone()) {
            return;
        }
        try {
            question.begin(running, System.nanoTime(), begun++);
            open.add(question);
        } catch (IOException | RuntimeException e) {
            question.fail(asIoException(e));
        }
    }

    private void serve(Question question) {
        try {
            question.ready(buffer);
        } catch (IOException | RuntimeException e) {
            question.fail(asIoException(e));
        }
    }

    private long untilNextDeadline() {
        long now = System.nanoTime();
        long next = pace.untilNext(now);
        if (!open.isEmpty()) {
            next = Math.min(next, open.first().deadline() - now);
        }
        return next == Long.MAX_VALUE ? 0 : Math.max(1, 1 + TimeUnit.NANOSECONDS.toMillis(next));
    }

    private void expire() {
        long now = System.nanoTime();
        while (!open.isEmpty() && open.first().deadline() - now <= 0) {
            Question late = open.first();
            late.expire();
            // One that was cancelled at the same moment is done already, and would be the first for ever.
            open.remove(late);
        }
    }

    /** A failure may lead to the next question, which fails as well until there are no more tries left. */
    private void abandonAll(IOException end) {
        List.copyOf(open).forEach(question -> question.fail(end));
        do {
            drain(starting, question -> question.fail(end));
            drain(finished, this::finish);
            pace.giveUp().forEach(question -> question.fail(end));
        } while (!ended());
    }

    /** Only from here on may another thread be started. */
    private boolean ended() {
        synchronized (lock) {
            if (starting.isEmpty()) {
                selector = null;
            }
            return selector == null;
        }
    }

    /** Ends the thread and waits for its end; every socket is closed when this returns. */
    @Override
    public void close() {
        Thread ending;
        synchronized (lock) {
            closed = true;
            ending = thread;
            Selector running = selector;
            if (running != null) {
                running.wakeup();
            }
        }
        if (ending != null) {
            joinUninterruptibly(ending);
        }
    }

    /** The thread never waits for anything but the selector, so this is short. */
    private static void joinUninterruptibly(Thread ending) {
        boolean interrupted = false;
        while (ending.isAlive()) {
            try {
                ending.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException asIoException(Exception e) {
        return e instanceof IOException io ? io : new IOException(e);
    }
}
