package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request on its way to an answer. Immutable.
 *
 * @param request what came
 * @param site the web site that it reached
 * @param pool the pool that answers
 */
public record SiteRequest(RecordedRequest request, AccessLocation site, PoolPlan pool) {

    /** The documents of the pool for the SIP domain that the request names. */
    PoolResources documents() {
        return new PoolResources(pool.pool(), sipDomain());
    }

    PoolChallenges challenges() {
        return new PoolChallenges(pool.pool());
    }

    public Answer document(WireDocument document) {
        DocumentFormat format = Negotiation.choose(request.header("Accept").orElse(""), document.formats());
        return Answer.of(200, Negotiation.contentType(format), document.text(format));
    }

    public Answer redirect(String href) {
        return document(documents().redirect(site, href));
    }

    /** The SIP address of the query, empty without one. */
    String user() {
        return Accounts.canonical(parameters(query()).getOrDefault("sipuri", ""));
    }

    private String sipDomain() {
        String user = user();
        String asked = parameters(query()).getOrDefault("originaldomain", pool.sipDomain());
        return HostNames.canonical(user.contains("@") ? user.substring(user.lastIndexOf('@') + 1) : asked);
    }

    private String query() {
        int at = request.target().indexOf('?');
        return at < 0 ? "" : request.target().substring(at + 1);
    }

    /** The fields of a query or form, names in lower case; what cannot be decoded stays as it is. */
    static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(name, decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException bad) {
            return value;
        }
    }
}
