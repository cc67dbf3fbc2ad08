package io.github.lyncautodiscover.testkit.server;

import java.time.Duration;
import java.util.List;

/**
 * What an authority is asked to issue.
 *
 * @param names the subject alternative names, the first of which is the common name too
 * @param from when it becomes valid, from now on
 * @param until when it runs out, from now on
 * @param weakKey whether the key is RSA with 1024 bits
 * @param weakSignature whether it is signed over SHA-1
 */
record CertificateOrder(List<String> names, Duration from, Duration until, boolean weakKey, boolean weakSignature) {

    static CertificateOrder of(List<String> names, Duration from, Duration until) {
        return new CertificateOrder(names, from, until, false, false);
    }

    CertificateOrder withWeakKey() {
        return new CertificateOrder(names, from, until, true, weakSignature);
    }

    CertificateOrder withWeakSignature() {
        return new CertificateOrder(names, from, until, weakKey, true);
    }
}
