package io.github.lyncautodiscover.testkit;

/**
 * What every connection of a deployment shares.
 *
 * @param injections the faults in force
 * @param journal where requests are recorded
 * @param identities the certificates
 */
record Exchanges(Injections injections, Journal journal, TlsIdentities identities) {}
