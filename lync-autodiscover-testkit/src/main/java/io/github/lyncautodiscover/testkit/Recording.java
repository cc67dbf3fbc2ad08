package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.Recorder;
import java.util.Arrays;
import java.util.List;

/**
 * Tells what a deployment was asked, in order: DNS questions and requests.
 *
 * <p>It goes on recording while you look; each method answers for the moment of the call. The text form is a line for each
 * question and request. Thread-safe.
 */
public final class Recording {

    private final Recorder recorder;

    Recording(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Gives the requests that arrived so far, in order.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return recorder.requests();
    }

    /**
     * Gives the DNS questions that arrived so far, in order.
     *
     * @return a copy
     */
    public List<RecordedQuestion> questions() {
        return recorder.questions();
    }

    /** Forgets everything so far; numbers go on counting. */
    public void clear() {
        recorder.clear();
    }

    /**
     * Gives questions and requests together, in order, each as its text form.
     *
     * @return such as {@code inside A lyncdiscover.contoso.test} and {@code GET https://lyncdiscover.contoso.test/}
     */
    public List<String> lines() {
        return recorder.lines();
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
