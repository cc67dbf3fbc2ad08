package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Keeps what the deployment was asked, in order. Thread-safe. */
final class Journal {

    private final List<RecordedRequest> requests = new ArrayList<>();
    private final List<RecordedQuestion> questions = new ArrayList<>();
    private int sequence;
    private int connections;

    synchronized int nextConnection() {
        return ++connections;
    }

    synchronized RecordedRequest request(IntFunction<RecordedRequest> numbered) {
        RecordedRequest request = numbered.apply(++sequence);
        requests.add(request);
        return request;
    }

    synchronized RecordedQuestion question(IntFunction<RecordedQuestion> numbered) {
        RecordedQuestion question = numbered.apply(++sequence);
        questions.add(question);
        return question;
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<RecordedQuestion> questions() {
        return List.copyOf(questions);
    }
}
