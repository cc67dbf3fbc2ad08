package stranger;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import java.net.URI;
import java.time.Duration;

/** Asks one address on this machine at which nobody listens. */
public final class Lookup {
    private Lookup() {}

    public static void main(String[] arguments) throws MalformedDocumentException {
        Documents.main(arguments);
        try (AutodiscoverClient client = LyncAutodiscover.builder()
                .plan(LookupPlan.startAt(URI.create("http://127.0.0.1:" + arguments[0] + "/")))
                .build()) {
            System.out.println(client.discover("alice@contoso.test").toText());
        }
    }
}
