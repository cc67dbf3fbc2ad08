package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import java.util.List;

/**
 * What a pool wants to see before it shows a User resource. Immutable.
 *
 * @param pool its names
 */
public record PoolChallenges(PoolNames pool) {

    private static final String BEARER =
            "Bearer trusted_issuers=\"\", client_id=\"00000004-0000-0ff1-ce00-000000000000\"";

    private static final String ONLINE_BEARER = "Bearer trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\","
            + " client_id=\"00000004-0000-0ff1-ce00-000000000000\","
            + " authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"";

    /** Values of WWW-Authenticate, one header line each. */
    public List<String> oauthChallenges(AccessLocation site) {
        String href = "https://" + pool.webServices(site) + Paths.OAUTH_TOKEN;
        String grants = "urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password";
        String bearer = pool.flavour().isOnline() ? ONLINE_BEARER : BEARER;
        return List.of(bearer, "MsRtcOAuth href=\"" + href + "\",grant_type=\"" + grants + "\"");
    }

    /** The value of X-MS-WebTicketURL. */
    public String webTicketUrl(AccessLocation site) {
        return "https://" + pool.webServices(site) + Paths.WEB_TICKET;
    }
}
