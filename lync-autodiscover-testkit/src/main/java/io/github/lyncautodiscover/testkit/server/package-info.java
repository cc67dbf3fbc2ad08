/**
 * What runs behind a deployment: listeners, DNS servers, certificates, the answers of a healthy pool, and how each of them
 * goes wrong. {@link Servers} starts it all.
 *
 * <p>What users write against does not belong here. Of the public face this package knows enumerations, records and
 * interfaces only; it asks {@link FaultsInForce} whether something is to go wrong.
 *
 * <p>Do not use it, even where the class path lets you: it is not exported and changes without notice.
 */
@NullMarked
package io.github.lyncautodiscover.testkit.server;

import org.jspecify.annotations.NullMarked;
