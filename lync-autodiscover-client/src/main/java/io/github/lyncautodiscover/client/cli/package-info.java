/** The command line of the self-contained jar. */
@NullMarked
package io.github.lyncautodiscover.client.cli;

import org.jspecify.annotations.NullMarked;
