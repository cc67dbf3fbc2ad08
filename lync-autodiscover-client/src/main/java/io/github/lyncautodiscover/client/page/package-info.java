/**
 * What a browser opens: {@link io.github.lyncautodiscover.client.page.HtmlReport one page} that shows in pictures what
 * happened and holds all evidence, and a {@link io.github.lyncautodiscover.client.page.HarReport HAR file} for the network
 * panel of its developer tools.
 *
 * <p>Drawn from masked evidence alone: user names, tickets and query strings stand in neither unless asked for. A page has no
 * script, loads nothing and leads nowhere. Nothing here asks the network.
 */
@NullMarked
package io.github.lyncautodiscover.client.page;

import org.jspecify.annotations.NullMarked;
