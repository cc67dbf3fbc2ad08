/**
 * Says whether DNS is ready for where a deployment is going: a {@link
 * io.github.lyncautodiscover.client.readiness.Readiness verdict} on each record of a SIP domain, drawn from the
 * evidence alone. Nothing here asks the network.
 */
@NullMarked
package io.github.lyncautodiscover.client.readiness;

import org.jspecify.annotations.NullMarked;
