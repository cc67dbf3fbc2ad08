/**
 * One request, from the name of a host to a document: DNS, connection, proxy, TLS, HTTP. The only room that knows
 * HttpClient, and not exported.
 *
 * <p>Here belongs how a single hop is made, bounded and recorded. Which hop comes next, and whether it may, is decided
 * by the lookup above.
 */
@NullMarked
package io.github.lyncautodiscover.client.hop;

import org.jspecify.annotations.NullMarked;
