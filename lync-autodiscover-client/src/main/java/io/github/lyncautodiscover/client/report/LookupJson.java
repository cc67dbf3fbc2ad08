package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.List;
import java.util.Map;

/** The JSON form of a discovery. */
final class LookupJson {
    private LookupJson() {}

    static Map<String, Object> write(Discovery discovery) {
        return new Members()
                .put("user", discovery.user())
                .put("plan", PlanJson.write(discovery.plan()))
                .put("startedAt", discovery.startedAt())
                .put("durationMillis", JsonPlace.millis(discovery.duration()))
                .put("cached", discovery.cached())
                .put("outcome", outcome(discovery))
                .put("assurance", discovery.assurance(), assurance -> assurance)
                .put("attempts", discovery.attempts(), AttemptJson::write)
                .put("sipFallbacks", discovery.sipFallbacks(), FallbackJson::write)
                .done();
    }

    static Discovery read(JsonPlace json) {
        List<Attempt> attempts = json.all("attempts", AttemptJson::read);
        return new Discovery(
                json.get("user").as(user -> SipAddress.of(user.text())),
                json.get("plan").as(PlanJson::read),
                attempts,
                json.all("sipFallbacks", FallbackJson::read),
                json.get("outcome").as(outcome -> outcome(outcome, attempts)),
                json.instant("startedAt"),
                json.millis("durationMillis"),
                json.flag("cached"));
    }

    private static Map<String, Object> outcome(Discovery discovery) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            return new Members()
                    .put("result", "FOUND")
                    .put("attempt", discovery.attempts().indexOf(found.attempt()) + 1)
                    .put("response", DocumentJson.write(found.endpoints().response()))
                    .done();
        }
        Outcome.NotFound notFound = (Outcome.NotFound) discovery.outcome();
        return new Members()
                .put("result", "NOT_FOUND")
                .put("failure", FailureJson.write(notFound.failure()))
                .done();
    }

    private static Outcome outcome(JsonPlace json, List<Attempt> attempts) {
        if (json.text("result").equals("NOT_FOUND")) {
            return new Outcome.NotFound(json.get("failure").as(FailureJson::read));
        }
        int number = json.integer("attempt");
        if (number < 1 || number > attempts.size()) {
            throw new IllegalArgumentException("there is no attempt " + number);
        }
        return new Outcome.Found(
                attempts.get(number - 1), new Endpoints(json.get("response").as(DocumentJson::response)));
    }
}
