/**
 * The names of a SIP domain and what DNS says about them.
 *
 * <p>{@link io.github.lyncautodiscover.dns.DnsView} is one place to ask from. Its answers are values: a name that does
 * not exist, a refusing server and a silent one are a {@link io.github.lyncautodiscover.dns.DnsStatus}, never an
 * exception.
 */
@NullMarked
package io.github.lyncautodiscover.dns;

import org.jspecify.annotations.NullMarked;
