package io.github.lyncautodiscover.testkit;

/** What stands in front of the User resource; see [MS-OCDISCWS] 3.1.5.3 and UCWA's {@code AuthenticationInUCWA}. */
public enum UserAuthentication {
    /** A web ticket, from the service that the header X-MS-WebTicketURL names. */
    WEB_TICKET,
    /** An OAuth token, from the endpoint that the MsRtcOAuth challenge names. */
    MS_RTC_OAUTH
}
