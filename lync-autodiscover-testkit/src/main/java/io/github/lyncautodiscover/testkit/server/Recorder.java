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
    private final Story story = new Story();
    private int sequence;
    private int connections;

    synchronized int nextConnection() {
        return ++connections;
    }

    synchronized RecordedRequest request(IntFunction<RecordedRequest> numbered) {
        RecordedRequest request = numbered.apply(++sequence);
        requests.add(request);
        story.asked(sequence, request.toString());
        follower.accept(request.toString());
        return request;
    }

    synchronized RecordedQuestion question(IntFunction<RecordedQuestion> numbered) {
        RecordedQuestion question = numbered.apply(++sequence);
        questions.add(question);
        story.asked(sequence, question.toString());
        follower.accept(question.toString());
        return question;
    }

    /** What came back for a question or request, in words. */
    synchronized void answered(int question, String answer) {
        story.answered(question, answer);
    }

    /** A connection that came to nothing. */
    synchronized void failed(int connection, String problem) {
        story.noted("connection " + connection + " " + problem);
    }

    /** Something that is neither a question nor a request. */
    public synchronized void noted(String event) {
        story.noted(event);
    }

    /** Who asked whom and what came back, a line each. */
    public synchronized List<String> story() {
        return story.lines();
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
        story.clear();
    }

    /** Questions and requests together, in order. */
    public synchronized List<String> lines() {
        TreeMap<Integer, String> lines = new TreeMap<>();
        questions.forEach(question -> lines.put(question.sequence(), question.toString()));
        requests.forEach(request -> lines.put(request.sequence(), request.toString()));
        return List.copyOf(lines.values());
    }
}
