package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which tickets a User resource takes and where they are issued ([MS-OCDISCWS] 3.1.5.3, and the UCWA page
 * {@code AuthenticationInUCWA}): what a status 401 said in {@code WWW-Authenticate} and {@code X-MS-WebTicketURL}.
 * Immutable.
 *
 * @param schemes the challenges of {@code WWW-Authenticate}, in their order
 * @param webTicketService the value of {@code X-MS-WebTicketURL} as it came, empty when there was none
 */
public record AuthenticationChallenge(List<Scheme> schemes, String webTicketService) {
    private static final String MS_RTC_OAUTH = "MsRtcOAuth";
    private static final String BEARER = "Bearer";

    /** Names that may be shown: what else stands there, a peer has made up. */
    private static final List<String> KNOWN =
            List.of(MS_RTC_OAUTH, BEARER, "Basic", "Digest", "Kerberos", "Negotiate", "NTLM", "TLS-DSK");

    /**
     * One challenge (RFC 9110 section 11.3). Immutable.
     *
     * @param name such as {@code MsRtcOAuth} or {@code Bearer}; empty when the server sent only parameters, as some do
     * @param parameters its parameters in their order, names in lower case; of a repeated one the first
     */
    public record Scheme(String name, Map<String, String> parameters) {
        /** Refuses null and keeps a copy of the parameters. */
        public Scheme {
            Objects.requireNonNull(name, "name");
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

        /** The name where it is a known one, and how many parameters it has. */
        @Override
        public String toString() {
            return known() + " with " + parameters.size() + " parameters";
        }

        private String known() {
            return KNOWN.stream().filter(name::equalsIgnoreCase).findFirst().orElse("a scheme of another name");
        }

        /**
         * {@return a parameter}
         *
         * @param parameter its name, in any case
         */
        public Optional<String> parameter(String parameter) {
            return Optional.ofNullable(parameters.get(parameter.toLowerCase(Locale.ROOT)));
        }
    }

    /** Refuses null and keeps a copy of the list. */
    public AuthenticationChallenge {
        schemes = List.copyOf(schemes);
        Objects.requireNonNull(webTicketService, "webTicketService");
    }

    /** {@return where MsRtcOAuth tokens are issued; empty when none is offered at a usable http or https URL} */
    public Optional<URI> tokenUrl() {
        return rtc("href").flatMap(Urls::parse);
    }

    /** {@return what a token may be had for, each once: {@code password}, {@code urn:microsoft.rtc:anonmeeting}, …} */
    public List<String> grantTypes() {
        return Arrays.stream(rtc("grant_type").orElse("").split("[,\\s]+"))
                .filter(grant -> !grant.isEmpty())
                .distinct()
                .toList();
    }

    /** {@return the service that issues web tickets; empty when none is offered at a usable http or https URL} */
    public Optional<URI> webTicketUrl() {
        return Urls.parse(webTicketService);
    }

    /** {@return where Skype for Business Online lets users sign in for a bearer token} */
    public Optional<URI> authorizationUrl() {
        return bearer("authorization_uri").flatMap(Urls::parse);
    }

    /** {@return the identity of the service, which Online and server-to-server tokens are issued for} */
    public Optional<String> clientId() {
        return bearer("client_id");
    }

    /** {@return who may issue bearer tokens; empty when the server trusts nobody or did not say} */
    public List<String> trustedIssuers() {
        return Arrays.stream(bearer("trusted_issuers").orElse("").split(","))
                .map(String::strip)
                .filter(issuer -> !issuer.isEmpty())
                .toList();
    }

    /** {@return whether it offers any kind of ticket that opens a User resource; Negotiate or Basic does not} */
    public boolean offersTicket() {
        return tokenUrl().isPresent()
                || webTicketUrl().isPresent()
                || schemes.stream().anyMatch(scheme -> scheme.name().equalsIgnoreCase(BEARER));
    }

    /** One line: the names of the schemes, and the services without their queries. */
    @Override
    public String toString() {
        String grants = grantTypes().isEmpty() ? "" : " for " + String.join(", ", grantTypes());
        Stream<String> names = schemes.stream()
                .filter(scheme -> !scheme.name().isEmpty())
                .map(Scheme::known)
                .distinct();
        Stream<String> issuers = Stream.of(
                        tokenUrl().map(url -> "tokens" + grants + " at " + Urls.masked(url)),
                        webTicketUrl().map(url -> "web tickets at " + Urls.masked(url)))
                .flatMap(Optional::stream);
        return Texts.oneLine(Mask.shown(Stream.concat(names, issuers).collect(Collectors.joining(", "))));
    }

    private Optional<String> rtc(String parameter) {
        // A parameter list without a scheme comes from proxies that dropped the word.
        Stream<Scheme> candidates = schemes.stream()
                .filter(scheme -> scheme.name().isEmpty() || scheme.name().equalsIgnoreCase(MS_RTC_OAUTH));
        return candidates
                .flatMap(scheme -> scheme.parameter(parameter).stream())
                .findFirst();
    }

    private Optional<String> bearer(String parameter) {
        return schemes.stream()
                .filter(scheme -> scheme.name().equalsIgnoreCase(BEARER))
                .flatMap(scheme -> scheme.parameter(parameter).stream())
                .findFirst();
    }
}
