package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.Link;
import java.util.List;

/**
 * Keeps a ticket or a password that a server sends back out of what is kept as it came: documents, challenges and where
 * a redirect leads. Names that are asked for in DNS, and certificates, come from those.
 */
final class Echoes {
    private Echoes() {}

    /** Before a reader quotes a part of it, in which nobody knows the secret any more. */
    static void refuse(String body, Secrets secrets) throws HopFailedException {
        if (secrets.holdsCredential(body)) {
            throw repeated();
        }
    }

    /** The same for a body in an encoding of its own. */
    static AutodiscoverDocument refused(AutodiscoverDocument document, Secrets secrets) throws HopFailedException {
        for (Link link : document.response().resource().links()) {
            refuse(link.token(), secrets);
            refuse(link.href(), secrets);
        }
        return document;
    }

    private static HopFailedException repeated() {
        return new HopFailedException(
                FailureKind.DOCUMENT_MALFORMED, Phase.DOCUMENT, "it repeats what was sent as a secret");
    }

    static List<String> without(List<String> values, Secrets secrets) {
        return values.stream().map(value -> without(value, secrets)).toList();
    }

    static String without(String value, Secrets secrets) {
        return secrets.holdsCredential(value) ? secrets.clean(value) : value;
    }
}
