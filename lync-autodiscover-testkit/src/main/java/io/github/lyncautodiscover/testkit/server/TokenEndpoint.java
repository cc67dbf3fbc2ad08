package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.util.Map;
import java.util.Optional;

/** The endpoint that MsRtcOAuth challenges name; see UCWA's {@code AuthenticationInUCWA}. */
public final class TokenEndpoint {

    private static final int EIGHT_HOURS = 28_800;
    private static final int ONE_HOUR = 3_600;

    private final Accounts accounts;
    private final TicketOffice tickets;

    TokenEndpoint(Accounts accounts, TicketOffice tickets) {
        this.accounts = accounts;
        this.tickets = tickets;
    }

    Answer answer(RecordedRequest request) {
        if (!request.method().equals("POST")) {
            return Spoilt.page(405).with("Allow", "POST");
        }
        Map<String, String> form = SiteRequest.parameters(request.body());
        return switch (form.getOrDefault("grant_type", "")) {
            case "password" ->
                granted(
                        accounts.user(form.getOrDefault("username", ""), form.getOrDefault("password", "")),
                        EIGHT_HOURS);
            case "urn:microsoft.rtc:anonmeeting" ->
                granted(
                        accounts.guest(
                                form.getOrDefault("ms_rtc_conferenceuri", ""), form.getOrDefault("password", "")),
                        ONE_HOUR);
            // Nobody here can prove a Windows identity; the server asks for it as IIS does.
            case "urn:microsoft.rtc:windows" -> Spoilt.page(401).with("WWW-Authenticate", "Negotiate", "NTLM");
            case "" -> refused("invalid_request");
            default -> refused("unsupported_grant_type");
        };
    }

    private Answer granted(Optional<String> holder, int seconds) {
        return holder.map(tickets::issue)
                .map(ticket -> Answer.of(
                        200,
                        "application/json;charset=UTF-8",
                        "{\"access_token\":\"" + ticket + "\",\"expires_in\":" + seconds
                                + ",\"ms_rtc_identityscope\":\"local\",\"token_type\":\"Bearer\"}"))
                .orElseGet(() -> refused("invalid_grant"));
    }

    private static Answer refused(String error) {
        return Answer.of(400, "application/json", error(error))
                .with("X-Ms-diagnostics", "28020;source=\"testkit\";reason=\"No valid security token.\"");
    }

    /** The body of a refusal. */
    public static String error(String error) {
        return "{\"error\":\"" + error + "\"}";
    }
}
