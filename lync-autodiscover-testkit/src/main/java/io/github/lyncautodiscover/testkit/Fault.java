package io.github.lyncautodiscover.testkit;

/**
 * Something that goes wrong, to be handed to {@link LyncDeployment#inject}.
 *
 * <p>Immutable; the text form names the fault, so that a fault is a good row of a parameterized test.
 */
public sealed interface Fault
        permits ConnectionFault, CertificateFault, ServerCertificate, ClientCertificate, ResponseFault, DnsFault {}
