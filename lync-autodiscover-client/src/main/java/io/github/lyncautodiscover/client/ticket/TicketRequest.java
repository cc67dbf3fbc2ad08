package io.github.lyncautodiscover.client.ticket;

import io.github.lyncautodiscover.client.RedirectPolicy;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.URI;

/**
 * Says which ticket is wanted, and lends a connection to get it over. Good until the source returns. Thread-safe; one
 * request is sent at a time.
 */
public interface TicketRequest {
    /** {@return the user who is being looked up} */
    SipAddress user();

    /** {@return the User resource that the ticket is for: verified https, on a host that may serve the SIP domain} */
    URI url();

    /** {@return what the User resource asked for} */
    AuthenticationChallenge challenge();

    /**
     * Posts to the issuer of tickets. The request is a hop of the attempt like any other: verified, bounded, inside the
     * deadline, cancelled with the lookup, kept as evidence without its body. Redirects are not followed.
     *
     * @param url https, on a host of the SIP domain, of Microsoft, or trusted by the {@link RedirectPolicy}
     * @param contentType the media type of the body, sent as UTF-8
     * @param body the body; values of a form are taken for secrets
     * @return the response, whatever its status
     * @throws IOException when nothing may be sent there, or no response came; let it pass, it says why the attempt ends
     * @throws IllegalStateException when the source has returned already
     */
    TicketResponse post(URI url, String contentType, String body) throws IOException;
}
