package io.github.lyncautodiscover.testkit;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that reached a web server of the deployment, as the client sent it.
 *
 * @param sequence the place among all questions and requests of this deployment, from 1
 * @param connection the number of the connection it came on, from 1; equal numbers mean that the connection was reused
 * @param method the request method; empty when what came was no HTTP
 * @param scheme {@code http} or {@code https}
 * @param host the host of the Host header, in lower case and without a port; empty when there was none
 * @param target the request target, with its query
 * @param serverName the name in the TLS ClientHello (SNI); empty when there was none
 * @param headers name and values of each header, in the order received, names in lower case
 * @param body the request body as UTF-8 text, at most 64 KiB of it
 * @param problem what was wrong with the request; empty for a sound one
 */
public record RecordedRequest(
        int sequence,
        int connection,
        String method,
        String scheme,
        String host,
        String target,
        String serverName,
        Map<String, List<String>> headers,
        String body,
        String problem) {

    /**
     * Gives the first value of a header.
     *
     * @param name the header's name, in any case
     * @return the value, or empty when the request did not have it
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * Gives the URL that was asked for, with the ports that URLs have and not those of the fake.
     *
     * @return the URL
     */
    public URI url() {
        return URI.create(scheme + "://" + host + target);
    }

    /**
     * Gives the path of the target, without the query.
     *
     * @return the path; {@code /} when the target has none
     */
    public String path() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.isEmpty() ? "/" : path;
    }

    @Override
    public String toString() {
        return problem.isEmpty()
                ? method + " " + scheme + "://" + host + target
                : "(" + problem + ") on connection " + connection;
    }
}
