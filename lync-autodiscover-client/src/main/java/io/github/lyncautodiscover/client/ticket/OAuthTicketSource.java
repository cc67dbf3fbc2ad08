package io.github.lyncautodiscover.client.ticket;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.text.FormFields;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gets tokens from the endpoint that an MsRtcOAuth challenge names (UCWA page {@code AuthenticationInUCWA}), for a
 * password or as a guest of a meeting. Serves only lookups of the one user, or in the one SIP domain, that its secret
 * belongs to, so that no other domain's servers see it. Keeps no tokens. Immutable.
 */
public final class OAuthTicketSource implements TicketSource {
    private final String grant;
    private final Predicate<SipAddress> serves;
    private final Entry<String, String> holder;
    private final char[] password;

    private OAuthTicketSource(
            String grant, Predicate<SipAddress> serves, String field, String holder, char[] password) {
        this.grant = grant;
        this.serves = serves;
        this.holder = Map.entry(field, Objects.requireNonNull(holder, field));
        this.password = password.clone();
    }

    /**
     * Tokens for a user who signs in with the SIP address.
     *
     * @param user whose lookups it serves, and the user name that is sent
     * @param password the password, of which a copy is kept
     * @return the source
     */
    public static OAuthTicketSource password(SipAddress user, char[] password) {
        return password(user, user.toString(), password);
    }

    /**
     * Tokens for a user whose user name is not the SIP address.
     *
     * @param user whose lookups it serves
     * @param userName such as {@code CONTOSO\alice}
     * @param password the password, of which a copy is kept
     * @return the source
     */
    public static OAuthTicketSource password(SipAddress user, String userName, char[] password) {
        SipAddress own = Objects.requireNonNull(user, "user");
        return new OAuthTicketSource("password", asked -> isSame(own, asked), "username", userName, password);
    }

    /**
     * Tokens for a guest of a meeting, who looks up its organizer or anybody else in the same SIP domain.
     *
     * @param conferenceUri such as {@code sip:alice@contoso.com;gruu;opaque=app:conf:focus:id:4FQX}
     * @param key the conference key, of which a copy is kept
     * @return the source
     * @throws IllegalArgumentException when that is no conference URI
     */
    public static OAuthTicketSource meeting(String conferenceUri, char[] key) {
        String organizer = conferenceUri.split(";", 2)[0];
        String domain = SipAddress.of(organizer).domain();
        return new OAuthTicketSource(
                "urn:microsoft.rtc:anonmeeting",
                asked -> asked.domain().equals(domain),
                "ms_rtc_conferenceuri",
                conferenceUri,
                key);
    }

    /** {@inheritDoc} */
    @Override
    public Optional<Ticket> ticket(TicketRequest request) throws IOException {
        AuthenticationChallenge challenge = request.challenge();
        Optional<URI> issuer = challenge.tokenUrl();
        List<String> grants = challenge.grantTypes();
        boolean granted = grants.isEmpty() || grants.stream().anyMatch(grant::equalsIgnoreCase);
        if (issuer.isEmpty() || !granted || !serves.test(request.user())) {
            return Optional.empty();
        }
        return Optional.of(TokenAnswer.ticket(request.post(issuer.get(), FormFields.MEDIA_TYPE, form())));
    }

    private String form() {
        return FormFields.write(
                List.of(Map.entry("grant_type", grant), holder, Map.entry("password", new String(password))));
    }

    private static boolean isSame(SipAddress own, SipAddress asked) {
        return own.domain().equals(asked.domain())
                && own.user().toLowerCase(Locale.ROOT).equals(asked.user().toLowerCase(Locale.ROOT));
    }

    /** Shows the grant, never who or what for. */
    @Override
    public String toString() {
        return "tokens of MsRtcOAuth by grant " + grant;
    }
}
