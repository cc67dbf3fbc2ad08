/**
 * How URLs, hosts and other text from elsewhere are read, compared and printed: one place for the whole module, not
 * exported.
 *
 * <p>Here belong pure functions of text. Nothing here asks the network or knows a value of the lookup.
 */
@NullMarked
package io.github.lyncautodiscover.client.text;

import org.jspecify.annotations.NullMarked;
