package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge.Scheme;
import java.util.Map;

/** The JSON form of a challenge. */
final class ChallengeJson {
    private ChallengeJson() {}

    static Map<String, Object> write(AuthenticationChallenge challenge) {
        return new Members()
                .put(
                        "schemes",
                        challenge.schemes(),
                        scheme -> new Members()
                                .put("name", scheme.name())
                                .put("parameters", scheme.parameters())
                                .done())
                .put("webTicketService", challenge.webTicketService())
                .done();
    }

    static AuthenticationChallenge read(JsonPlace json) {
        return new AuthenticationChallenge(
                json.all(
                        "schemes",
                        scheme -> new Scheme(
                                scheme.text("name"), scheme.get("parameters").texts())),
                json.text("webTicketService"));
    }
}
