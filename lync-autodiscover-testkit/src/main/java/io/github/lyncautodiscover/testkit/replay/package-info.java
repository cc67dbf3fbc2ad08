/**
 * A saved diagnosis as a deployment that shows its evidence once more. Not exported.
 *
 * <p>Here belongs what reads the JSON of a diagnosis, by its published form, and what is staged after it: names, servers,
 * handshakes, exchanges. It knows no other module's types for that; how it is served belongs to the servers.
 */
@NullMarked
package io.github.lyncautodiscover.testkit.replay;

import org.jspecify.annotations.NullMarked;
