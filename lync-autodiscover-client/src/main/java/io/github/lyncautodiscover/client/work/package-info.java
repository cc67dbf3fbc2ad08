/**
 * Stopping in time: scopes that close sockets, budgets that run out, the watchdog, threads, and the one
 * {@link io.github.lyncautodiscover.client.work.Run} that carries them. Not exported.
 *
 * <p>Here belongs what ends work, whatever the work is. Nothing here knows a URL, a name or a document.
 */
@NullMarked
package io.github.lyncautodiscover.client.work;

import org.jspecify.annotations.NullMarked;
