package stranger;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import java.nio.charset.StandardCharsets;

/** Uses the two modules without a network. */
public final class Documents {
    private static final String XML =
            "<AutodiscoverResponse AccessLocation=\"Internal\"><Root><Link token=\"Domain\" href=\"https://a.test/\"/></Root></AutodiscoverResponse>";
    private static final String JSON =
            "{\"AccessLocation\":\"External\",\"Root\":{\"Links\":[{\"token\":\"Domain\",\"href\":\"https://a.test/\"}]}}";

    private Documents() {}

    public static void main(String[] arguments) throws MalformedDocumentException {
        for (String document : new String[] {XML, JSON}) {
            System.out.println(AutodiscoverReader.standard()
                    .read(document.getBytes(StandardCharsets.UTF_8))
                    .response()
                    .accessLocation()
                    .orElseThrow());
        }
        System.out.println(DiscoveryNames.of("contoso.test").external());
    }
}
