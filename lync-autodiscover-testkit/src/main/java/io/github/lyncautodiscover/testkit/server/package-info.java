/**
 * What runs behind a deployment: listeners, DNS servers, certificates, wires, the answers of a healthy pool, and the ways in
 * which each of them goes wrong; {@link Servers} starts it all.
 *
 * <p>What users write against does not belong here, nor what reads a plan of theirs: of the public face this package knows
 * enumerations and records only, and asks {@link FaultsInForce} whether something is to go wrong.
 *
 * <p>Not exported, and it changes without notice; types are public where the public face stands on them, for nobody else.
 */
@NullMarked
package io.github.lyncautodiscover.testkit.server;

import org.jspecify.annotations.NullMarked;
