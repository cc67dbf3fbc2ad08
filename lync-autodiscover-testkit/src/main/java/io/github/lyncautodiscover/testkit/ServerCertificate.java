package io.github.lyncautodiscover.testkit;

import java.util.List;

/**
 * A certificate that a server presents.
 *
 * @param publicAuthority whether it is issued by the authority that every device trusts
 * @param names its subject alternative names, wildcards included
 */
record ServerCertificate(boolean publicAuthority, List<String> names) {
    ServerCertificate {
        names = List.copyOf(names);
    }
}
