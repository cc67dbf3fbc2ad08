package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.RecordedQuestion;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Writes down, in order, what a deployment is asked. Thread-safe. */
public final class Recorder {

    private final List<RecordedRequest> requests = new ArrayList<>();
    private final List<RecordedQuestion> questions = new ArrayList<>();
    private Consumer<String> follower = line -> {};
    private int sequence;
    private int connections;

    synchronized int nextConnection() {
        return ++connections;
    }

    synchronized RecordedRequest request(IntFunction<RecordedRequest> numbered) {
        RecordedRequest request = numbered.apply(++sequence);
        requests.add(request);
        follower.accept(request.toString());
        return request;
    }

    synchronized void question(IntFunction<RecordedQuestion> numbered) {
        RecordedQuestion question = numbered.apply(++sequence);
        questions.add(question);
        follower.accept(question.toString());
    }

    /** Hands every line over as it comes, in order; what follows must neither wait nor fail. */
    public synchronized void followedBy(Consumer<String> listener) {
        follower = listener;
    }

    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<RecordedQuestion> questions() {
        return List.copyOf(questions);
    }

    public synchronized void clear() {
        requests.clear();
        questions.clear();
    }

    /** Questions and requests together, in order. */
    public synchronized List<String> lines() {
        TreeMap<Integer, String> lines = new TreeMap<>();
        questions.forEach(question -> lines.put(question.sequence(), question.toString()));
        requests.forEach(request -> lines.put(request.sequence(), request.toString()));
        return List.copyOf(lines.values());
    }
}
