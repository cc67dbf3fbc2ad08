package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Tells what a deployment was asked, in order: DNS questions and requests.
 *
 * <p>It goes on recording while you look; each method answers for the moment of the call. The text form is a line for each
 * question and request. Thread-safe.
 */
public final class Recording {

    private final List<RecordedRequest> requests = new ArrayList<>();
    private final List<RecordedQuestion> questions = new ArrayList<>();
    private Consumer<String> follower = line -> {};
    private int sequence;
    private int connections;

    Recording() {}

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
    synchronized void followedBy(Consumer<String> listener) {
        follower = listener;
    }

    /**
     * Gives the requests that arrived so far, in order.
     *
     * @return a copy
     */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * Gives the DNS questions that arrived so far, in order.
     *
     * @return a copy
     */
    public synchronized List<RecordedQuestion> questions() {
        return List.copyOf(questions);
    }

    /** Forgets everything so far; numbers go on counting. */
    public synchronized void clear() {
        requests.clear();
        questions.clear();
    }

    /**
     * Gives questions and requests together, in order, each as its text form.
     *
     * @return such as {@code inside A lyncdiscover.contoso.test} and {@code GET https://lyncdiscover.contoso.test/}
     */
    public synchronized List<String> lines() {
        TreeMap<Integer, String> lines = new TreeMap<>();
        questions.forEach(question -> lines.put(question.sequence(), question.toString()));
        requests.forEach(request -> lines.put(request.sequence(), request.toString()));
        return List.copyOf(lines.values());
    }

    /**
     * Checks that exactly these requests arrived, in this order.
     *
     * @param expected the text forms, such as {@code GET https://lyncdiscover.contoso.test/}
     * @throws AssertionError if not, with a line by line comparison
     */
    public void assertRequests(String... expected) {
        check("requests", Arrays.asList(expected), texts(requests()));
    }

    /**
     * Checks that exactly these DNS questions arrived, in this order.
     *
     * @param expected the text forms, such as {@code inside A lyncdiscover.contoso.test}
     * @throws AssertionError if not, with a line by line comparison
     */
    public void assertQuestions(String... expected) {
        check("questions", Arrays.asList(expected), texts(questions()));
    }

    private static List<String> texts(List<?> records) {
        return records.stream().map(Object::toString).toList();
    }

    private static void check(String what, List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("Other " + what + " than expected (- was missing, + came unasked):\n"
                    + LineComparison.of(expected, actual));
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
