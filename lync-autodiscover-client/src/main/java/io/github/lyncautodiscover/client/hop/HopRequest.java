package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.text.FormFields;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a hop asks for.
 *
 * @param url where
 * @param purpose what for
 * @param credential the name of the header that opens it, empty without
 * @param secret the value of that header, a secret
 * @param contentType the media type of the body, empty without one
 * @param body what is posted, a secret; empty for a GET
 * @param cookie the cookie that is sent back, name and value, a secret; empty for none
 */
public record HopRequest(
        URI url, Purpose purpose, String credential, String secret, String contentType, String body, String cookie) {
    private static final int SHORTEST_SECRET = 3;

    /** A shorter one is no secret, and may be part of what the answer has to say, as a Front End's name is. */
    static final int SHORTEST_COOKIE = 8;

    /** Fields of a form for tokens; the others name users and services, of which answers speak. */
    private static final Set<String> CREDENTIALS =
            Set.of("password", "client_secret", "assertion", "refresh_token", "code");

    /** What a hop is for. */
    enum Purpose {
        /** A Root or Domain document, which everybody may read. */
        DOCUMENT,
        /** A User document. */
        USER,
        /** A ticket. */
        TICKET,
        /** Any status at all: it is enough that somebody answers. */
        STATUS,
        /** Nothing is asked: the connection and its TLS handshake are all there is. */
        HANDSHAKE
    }

    public static HopRequest document(URI url) {
        return new HopRequest(url, Purpose.DOCUMENT, "", "", "", "", "");
    }

    public static HopRequest status(URI url) {
        return new HopRequest(url, Purpose.STATUS, "", "", "", "", "");
    }

    public static HopRequest handshake(URI url) {
        return new HopRequest(url, Purpose.HANDSHAKE, "", "", "", "", "");
    }

    public static HopRequest user(URI url) {
        return new HopRequest(url, Purpose.USER, "", "", "", "", "");
    }

    public static HopRequest user(URI url, String credential, String secret) {
        return new HopRequest(url, Purpose.USER, credential, secret, "", "", "");
    }

    public static HopRequest post(URI url, String contentType, String body) {
        return new HopRequest(url, Purpose.TICKET, "", "", contentType, body, "");
    }

    /** The same with a cookie that the host has set. */
    public HopRequest sendingBack(String nameAndValue) {
        return new HopRequest(url, purpose, credential, secret, contentType, body, nameAndValue);
    }

    boolean isTicketSent() {
        return !credential.isEmpty();
    }

    String method() {
        return purpose == Purpose.TICKET ? "POST" : "GET";
    }

    /** What this request sends as a secret: a peer may send it back, and that must not be seen. */
    List<String> secrets() {
        if (isTicketSent()) {
            return List.of(secret.substring(secret.indexOf(' ') + 1));
        }
        if (!cookie.isEmpty()) {
            return Stream.of(cookie.substring(cookie.indexOf('=') + 1).trim())
                    .filter(value -> value.length() >= SHORTEST_COOKIE)
                    .toList();
        }
        return FormFields.isForm(contentType)
                ? FormFields.read(body).stream()
                        .filter(field -> !field.getKey().equals("grant_type"))
                        .map(Entry::getValue)
                        .filter(value -> value.length() >= SHORTEST_SECRET)
                        .toList()
                : List.of();
    }

    /** The ticket or the password among them: no answer has a reason to repeat it. */
    List<String> credentials() {
        if (isTicketSent()) {
            return secrets();
        }
        return FormFields.isForm(contentType)
                ? FormFields.read(body).stream()
                        .filter(field -> CREDENTIALS.contains(field.getKey()))
                        .map(Entry::getValue)
                        .toList()
                : List.of();
    }

    /** Shows neither ticket nor body nor cookie. */
    @Override
    public String toString() {
        return method() + " " + Urls.masked(url);
    }
}
