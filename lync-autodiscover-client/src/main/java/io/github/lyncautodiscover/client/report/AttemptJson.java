package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import java.util.Map;
import java.util.Optional;

/** The JSON form of an attempt. */
final class AttemptJson {
    private AttemptJson() {}

    static Map<String, Object> write(Attempt attempt) {
        return new Members()
                .put("url", attempt.candidate().url())
                .put("hops", attempt.hops(), HopJson::write)
                .put("response", attempt.response(), DocumentJson::write)
                .put("failure", attempt.failure(), FailureJson::write)
                .done();
    }

    static Attempt read(JsonPlace json) {
        Candidate candidate = new Candidate(json.uri("url"));
        Optional<Attempt.Result> answered =
                json.find("response", DocumentJson::response).map(Attempt.Answered::new);
        Attempt.Result result = answered.or(
                        () -> json.find("failure", FailureJson::read).map(Attempt.Failed::new))
                .orElseGet(Attempt.NotTried::new);
        return new Attempt(candidate, json.all("hops", HopJson::read), result);
    }
}
