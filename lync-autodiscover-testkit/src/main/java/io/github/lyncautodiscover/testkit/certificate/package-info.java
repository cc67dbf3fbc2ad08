/**
 * The certificates of a deployment: authorities, keys, profiles, and which host shows what. Not exported.
 *
 * <p>Here belongs what is signed and by whom. How a certificate is shown over TLS belongs to the servers; what a test
 * asks for is said with {@link io.github.lyncautodiscover.testkit.ServerCertificate}.
 */
@NullMarked
package io.github.lyncautodiscover.testkit.certificate;

import org.jspecify.annotations.NullMarked;
