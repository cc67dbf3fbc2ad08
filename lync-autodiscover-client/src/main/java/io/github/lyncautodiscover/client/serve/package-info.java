/**
 * A probe that stays: answers over HTTP what a check of one user comes to, as metrics for Prometheus. The only room that
 * knows the JDK's HTTP server, and not exported.
 *
 * <p>Here belongs what a scraper may ask, how much of it at once, and what it is told. How a user is looked up is handed
 * in from above.
 */
@NullMarked
package io.github.lyncautodiscover.client.serve;

import org.jspecify.annotations.NullMarked;
