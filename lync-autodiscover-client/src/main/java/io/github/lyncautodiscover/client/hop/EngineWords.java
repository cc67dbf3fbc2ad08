package io.github.lyncautodiscover.client.hop;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of HttpCore and of the runtime mean, in words for people. Ours pass; one of theirs
 * that is not known gives nothing, and the kind of the failure and its phase tell the rest. The names of versions, suites
 * and alerts stay as they are; {@link TlsRefusals} makes facts of them.
 */
final class EngineWords {
    private record Meaning(Pattern theirs, String ours) {}

    /** How the sentences begin that the readers of heads and bodies throw through the engine. */
    private static final Pattern OURS = Pattern.compile(
            "(?:a [\\w-]+ |(?:both|two) Content-|chunked twice|more (?:came|than) |the (?:connection|question) |Switching Protocols, which).*",
            Pattern.DOTALL);

    /** Newer runtimes say the alert that they would send, or got, before every sentence of a handshake. */
    private static final Pattern ALERT_FIRST = Pattern.compile("^\\([a-z_]+\\) ");

    private static final String CLOSED = "the server closed the connection";

    private static final List<Meaning> MEANINGS = List.of(
            meaning("Received (?:fatal )?alert: (\\w+).*", "the server ended the handshake with the alert $1"),
            meaning(
                    "The server selected protocol version (\\w+) .*",
                    "the server selected protocol version $1, which this client does not take"),
            meaning(
                    ".*selected improper ciphersuite (\\w+).*",
                    "the server selected improper ciphersuite $1, which this client does not take"),
            meaning(
                    "The size of the handshake message \\((\\d+)\\) exceeds the maximum allowed size \\((\\d+)\\).*",
                    "a handshake message of $1 bytes, which exceeds the maximum allowed size of $2"),
            meaning("Unsupported or unrecognized SSL message.*", "what came back is no TLS"),
            meaning("Remote host (?:terminated|closed) .*", "the server closed the connection in the handshake"),
            meaning("The target server failed to respond", "the connection ended without an answer"),
            meaning("Invalid protocol version(?:; error at offset \\d+: <(.*)>)?", "what came back is no HTTP: $1"),
            meaning("[^<]*; error at offset \\d+: <(.*)>", "a line that is no HTTP: $1"),
            meaning("Maximum line length limit exceeded", "a header line is longer than any"),
            meaning("Maximum header count exceeded", "there are more header lines than any response has"),
            meaning("Maximum empty line limit exceeded", "there are nothing but empty lines"),
            meaning("Premature end of chunk coded .*", "the last chunk is missing"),
            meaning("Premature end of Content-Length .*: (\\d+); received: (\\d+)\\)", "$2 of $1 bytes came"),
            meaning(
                    "Truncated chunk \\(expected size: (\\d+); actual size: (\\d+)\\)",
                    "$2 of the $1 bytes of a chunk came"),
            meaning(
                    "(?:Bad chunk header|CRLF expected|Negative chunk|Unexpected content at).*",
                    "a chunk is malformed"),
            meaning("Invalid trailing header.*", "a line behind the last chunk is no header"),
            meaning("Connection reset.*", "the connection was reset"),
            meaning("(?:Broken pipe|Connection (?:is )?closed|Socket (?:is )?closed|Stream closed).*", CLOSED),
            meaning("Premature EOF.*", CLOSED));

    private EngineWords() {}

    private static Meaning meaning(String theirs, String ours) {
        return new Meaning(Pattern.compile(theirs, Pattern.DOTALL), ours);
    }

    /** Half a sentence; empty for what nobody outside a library understands. */
    static String of(@Nullable String message) {
        String text =
                message == null ? "" : ALERT_FIRST.matcher(message.strip()).replaceFirst("");
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = meaning.theirs().matcher(text);
            if (matcher.matches()) {
                return matcher.groupCount() > 0 && matcher.group(1) == null
                        ? meaning.ours().replaceFirst(":? \\$1.*", "")
                        : matcher.replaceFirst(meaning.ours());
            }
        }
        return isOurs(text) ? text : "";
    }

    private static boolean isOurs(String text) {
        return OURS.matcher(text).matches();
    }
}
