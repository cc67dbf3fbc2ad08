package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.PoolChallenges;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import io.github.lyncautodiscover.testkit.server.Spoilt;
import io.github.lyncautodiscover.testkit.server.TokenEndpoint;
import java.util.List;

/**
 * What a pool answers instead of a document: challenges of the User resource, error bodies, token errors.
 *
 * <p>See [MS-OCDISCWS] 3.1.5.3 and the UCWA pages {@code AuthenticationInUCWA} and {@code ErrorsAndInformationalMessages}.
 * Immutable.
 */
public final class CannedErrors {

    private final PoolChallenges challenges;

    private CannedErrors(PoolChallenges challenges) {
        this.challenges = challenges;
    }

    /**
     * Gives the errors of a pool.
     *
     * @param flavour the product
     * @param sipDomain the SIP domain, such as {@code contoso.test}
     * @return the errors
     */
    public static CannedErrors of(Flavour flavour, String sipDomain) {
        return new CannedErrors(new PoolChallenges(PoolNames.of(flavour, HostNames.canonical(sipDomain))));
    }

    /**
     * Gives the challenges of a User resource that wants OAuth: values of WWW-Authenticate, one header line each.
     *
     * @param site the web site that is asked
     * @return a Bearer and an MsRtcOAuth challenge
     */
    public List<String> oauthChallenges(AccessLocation site) {
        return challenges.oauthChallenges(site);
    }

    /**
     * Gives the same challenges the way some servers send them: in one header line, joined by a comma.
     *
     * @param site the web site that is asked
     * @return one header value
     */
    public String joinedOauthChallenge(AccessLocation site) {
        return String.join(", ", oauthChallenges(site));
    }

    /**
     * Gives the value of X-MS-WebTicketURL of a User resource that wants a web ticket.
     *
     * @param site the web site that is asked
     * @return a URL
     */
    public String webTicketUrl(AccessLocation site) {
        return challenges.webTicketUrl(site);
    }

    /**
     * Gives the body of a UCWA error.
     *
     * @param format {@link DocumentFormat#UCWA_JSON} or {@link DocumentFormat#UCWA_XML}
     * @param code such as {@code Conflict}
     * @param subcode such as {@code AlreadyExists}
     * @param message a sentence; neither quotes nor markup in it
     * @return the body
     * @throws IllegalArgumentException if the format is not one of UCWA's, or a text would need escaping
     */
    public static String ucwaError(DocumentFormat format, String code, String subcode, String message) {
        if ((code + subcode + message).matches("(?s).*[\"\\\\<>&\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("Codes and messages hold neither quotes nor markup: " + message);
        }
        return switch (format) {
            case UCWA_JSON ->
                "{\"code\":\"" + code + "\",\"subcode\":\"" + subcode + "\",\"message\":\"" + message + "\"}";
            case UCWA_XML ->
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<reason xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"><code>" + code
                        + "</code><subcode>" + subcode + "</subcode><message>" + message + "</message></reason>";
            case AUTODISCOVER_XML, AUTODISCOVER_JSON ->
                throw new IllegalArgumentException(format + " has no error body; take UCWA_JSON or UCWA_XML.");
        };
    }

    /**
     * Gives the body with which a token endpoint refuses, status 400.
     *
     * @param error such as {@code invalid_grant}
     * @return JSON
     */
    public static String tokenError(String error) {
        return TokenEndpoint.error(error);
    }

    /**
     * Gives the HTML page that IIS sends with a status.
     *
     * @param status the status code, such as 401
     * @return HTML
     */
    public static String page(int status) {
        return Spoilt.html(status);
    }
}
