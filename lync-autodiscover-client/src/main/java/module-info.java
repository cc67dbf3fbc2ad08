/**
 * Finds where a Lync or Skype for Business user is served, in the order of a Lync mobile client, and keeps every
 * attempt as evidence. Start at {@link io.github.lyncautodiscover.client.LyncAutodiscover}.
 *
 * <pre>
 * SipAddress ─► LookupPlan ─► Candidate ─► Attempt ─► Discovery ─► Endpoints
 *                                 ▲           │           │        for an application
 *              any failure: next ─┘           ▼           │
 *                                            Hop          │  and what explains it:
 *                                   DNS ─► TCP ─► TLS     │  survey, split DNS, mobility
 *                                   ─► HTTP ─► document   │  check, certificates, log
 *                                        ▲        │       ▼
 *             Redirect link or 3xx: next └────────┘   LyncDiagnosis ─► findings
 *                                                         │        for an administrator
 *                                                         └─► text · page · JSON
 *                                                             HAR · plugin · metrics
 * </pre>
 *
 * <p>Every value that travels is immutable. What holds whatever the peers do:
 *
 * <ul>
 *   <li>one deadline for a whole discovery or diagnosis: {@link io.github.lyncautodiscover.client.Timeouts};
 *   <li>no endless redirect, none from https down to http: {@link io.github.lyncautodiscover.client.RedirectPolicy};
 *   <li>no body beyond the limit is read: {@link
 *       io.github.lyncautodiscover.client.LyncAutodiscover.Builder#maxBodyBytes(int)};
 *   <li>certificates are checked for every request that is sent: {@link io.github.lyncautodiscover.client.TlsPolicy};
 *   <li>tickets travel only over verified https to hosts that may serve the SIP domain:
 *       {@link io.github.lyncautodiscover.client.ticket.TicketSource};
 *   <li>an answer says how far it can be trusted: {@link io.github.lyncautodiscover.client.evidence.Assurance};
 *   <li>no user, ticket, cookie or query in a report unless asked for:
 *       {@link io.github.lyncautodiscover.client.report};
 *   <li>cancelling closes the sockets, and after closing no thread and no socket remains:
 *       {@link io.github.lyncautodiscover.client.AutodiscoverClient};
 *   <li>no DNS answer outlives its TTL, and the address cache of the JVM is not used:
 *       {@link io.github.lyncautodiscover.dns.DnsView};
 *   <li>a document is read without document types, entities or outside access:
 *       {@link io.github.lyncautodiscover.model.AutodiscoverReader}.
 * </ul>
 */
module io.github.lyncautodiscover.client {
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires transitive io.github.lyncautodiscover.dns;
    requires transitive io.github.lyncautodiscover.model;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;
    requires static info.picocli;
    // The command line alone, which runs from the class path.
    requires static jdk.httpserver;
    requires static org.jspecify;

    exports io.github.lyncautodiscover.client;
    exports io.github.lyncautodiscover.client.evidence;
    exports io.github.lyncautodiscover.client.finding;
    exports io.github.lyncautodiscover.client.page;
    exports io.github.lyncautodiscover.client.readiness;
    exports io.github.lyncautodiscover.client.report;
    exports io.github.lyncautodiscover.client.ticket;

    uses io.github.lyncautodiscover.client.finding.FindingRule;
}
