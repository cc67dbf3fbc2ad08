package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the statuses that lead on from those that end an attempt ([MS-OCDISCWS] 3.1.5.2 to 3.1.5.4). */
public final class StatusFailures {
    private static final Pattern DIAGNOSTICS = Pattern.compile("\\s*(\\d{1,9})\\s*(?:;.*?reason=\"([^\"]*)\")?.*");

    private StatusFailures() {}

    /** Refuses a status that ends the attempt. What an issuer of tickets answers is for the source to judge. */
    static void check(HopRecord hop) throws HopFailedException {
        boolean ticket = hop.errand.request().purpose() == HopRequest.Purpose.TICKET;
        if (Redirects.isRedirect(hop.status) || ticket) {
            return;
        }
        if (hop.errand.request().purpose() == HopRequest.Purpose.USER) {
            checkUser(hop);
        } else {
            String subStatus = hop.subStatus == 0 ? "" : "." + hop.subStatus;
            throw failed(FailureKind.HTTP_STATUS, "status " + hop.status + subStatus);
        }
    }

    private static void checkUser(HopRecord hop) throws HopFailedException {
        boolean opened = hop.errand.request().isTicketSent();
        if (hop.status == HTTP_UNAUTHORIZED) {
            AuthenticationChallenge challenge = hop.challenge;
            if (opened) {
                throw failed(FailureKind.AUTH_REFUSED, diagnostics(hop.headers).orElse(""));
            }
            if (challenge == null || !challenge.offersTicket()) {
                throw failed(FailureKind.AUTH_CHALLENGE_MISSING, challenge == null ? "" : challenge.toString());
            }
        } else if (hop.status == HTTP_NOT_FOUND && opened && hop.body.length == 0) {
            throw failed(FailureKind.USER_HOME_UNKNOWN, "");
        } else {
            Optional<String> reason = UcwaError.read(hop.body).or(() -> diagnostics(hop.headers));
            throw failed(
                    FailureKind.HTTP_STATUS,
                    "status " + hop.status + reason.map(text -> ", " + text).orElse(""));
        }
    }

    /** What {@code X-Ms-diagnostics} says: its number and its reason, without the name of the machine. */
    public static Optional<String> diagnostics(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("X-Ms-diagnostics"))
                .map(header -> DIAGNOSTICS.matcher(header.value()))
                .filter(Matcher::matches)
                .map(said -> said.group(1) + (said.group(2) == null ? "" : " " + said.group(2)))
                .findFirst();
    }

    private static HopFailedException failed(FailureKind kind, String detail) {
        return new HopFailedException(kind, Phase.DOCUMENT, detail);
    }
}
