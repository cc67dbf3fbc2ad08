/** How text, hosts and addresses from elsewhere are read and printed: one place for the whole module, not exported. */
@NullMarked
package io.github.lyncautodiscover.client.text;

import org.jspecify.annotations.NullMarked;
