package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees who wonders why a test failed. */
class PictureTest {

    private static final String LDI = "lyncdiscoverinternal.contoso.test";
    private static final String URL = "https://" + LDI + "/";

    @Test
    void showsWhoAskedWhomAndWhatCameBack() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            TestClient client = TestClient.inside(deployment);
            assertTrue(deployment.picture().endsWith("faults: none\nwhat happened:\n  nothing\n"), deployment::picture);

            client.get(URL);
            ask(deployment, CertificateFault.UNTRUSTED, Target.https(LDI));
            ask(deployment, ConnectionFault.reset(Moment.BODY), Target.https(LDI));
            ask(deployment, ConnectionFault.reset(Moment.TLS), Target.https(LDI));
            ask(deployment, ResponseFault.garbage(), Target.https(LDI));
            client.ask("sip.nowhere.test", 1);

            shows(
                    deployment,
                    "  Front End 10.10.30.50:443 is 127.0.0.1:",
                    "  inside A " + LDI + " -> A 10.10.30.50, TTL 3600\n",
                    "  GET " + URL + " -> 200, application/vnd.microsoft.rtc.autodiscover+xml; v=1, ",
                    "  GET " + URL + " -> RESET at BODY\n",
                    ", " + LDI + " -> no TLS with public [",
                    " to 10.10.30.50:443, " + LDI + " -> RESET\n",
                    " bytes that are no HTTP\n",
                    "  inside A sip.nowhere.test -> NXDOMAIN\n");
            deployment.recording().clear();
            assertTrue(deployment.picture().endsWith("  nothing\n"), deployment::picture);
        }
    }

    private static void ask(LyncDeployment deployment, Fault fault, Target target) {
        try (Injection injection = deployment.inject(fault, target)) {
            assertThrows(IOException.class, () -> TestClient.inside(deployment).get(URL), injection::toString);
            shows(deployment, "faults: " + fault + " on https://" + LDI + "\n");
        }
    }

    private static void shows(LyncDeployment deployment, String... parts) {
        String picture = deployment.picture();
        for (String part : List.of(parts)) {
            assertTrue(picture.contains(part), () -> part + " is not in\n" + picture);
        }
    }
}
