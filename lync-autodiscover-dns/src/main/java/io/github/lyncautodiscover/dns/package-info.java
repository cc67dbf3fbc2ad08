/**
 * The names of a SIP domain and what DNS says about them.
 *
 * <p>Here belongs what asks name servers and the hosts file, the answers with their evidence, and what can be told from
 * answers alone, such as whether inside and outside agree. What contacts a host that an answer names does not belong
 * here, nor do advice and reports: those are the client's. Answers leave and come back as values or as plain maps, so no
 * JSON is written or read here.
 *
 * <p>{@link io.github.lyncautodiscover.dns.DnsView} is one place to ask from. Its answers are values: a name that does
 * not exist, a refusing server and a silent one are a {@link io.github.lyncautodiscover.dns.DnsStatus}, never an
 * exception.
 */
@NullMarked
package io.github.lyncautodiscover.dns;

import org.jspecify.annotations.NullMarked;
