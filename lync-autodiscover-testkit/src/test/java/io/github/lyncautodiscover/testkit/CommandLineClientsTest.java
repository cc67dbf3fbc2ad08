package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** curl, dig and openssl take the fake for real. */
@WithLyncDeployment(lifecycle = TestInstance.Lifecycle.PER_CLASS)
class CommandLineClientsTest {

    private static final String HOST = "lyncdiscoverinternal.contoso.test";

    @TempDir
    private Path folder;

    private Path authority;

    @BeforeEach
    void writeAuthority(LyncDeployment deployment) throws IOException {
        authority = Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
    }

    private static InetSocketAddress frontEnd(LyncDeployment deployment, int port) {
        return deployment.route().apply(new InetSocketAddress("10.10.30.50", port));
    }

    private String curl(LyncDeployment deployment, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 7];
        System.arraycopy(
                new String[] {
                    "--silent",
                    "--show-error",
                    "--include",
                    "--cacert",
                    authority.toString(),
                    "--connect-to",
                    HOST + ":443:127.0.0.1:" + frontEnd(deployment, 443).getPort()
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return InstalledProgram.require("curl").run(arguments);
    }

    @Test
    void curlReadsTheRootInTheFormatItAsksFor(LyncDeployment deployment) throws IOException, InterruptedException {
        String xml = curl(
                deployment,
                "-H",
                "Accept: application/vnd.microsoft.rtc.autodiscover+xml;v=1",
                "https://" + HOST + "/");
        String json = curl(deployment, "https://" + HOST + "/");

        assertTrue(xml.contains("<AutodiscoverResponse"), xml);
        assertTrue(json.contains("\"_links\""), json);
    }

    @Test
    void curlBuysATokenAndUsesIt(LyncDeployment deployment) throws IOException, InterruptedException {
        String answer = curl(
                deployment,
                "-d",
                "grant_type=password",
                "--data-urlencode",
                "username=alice@contoso.test",
                "-d",
                "password=Passw0rd",
                "https://" + HOST + "/WebTicket/oauthtoken");
        String token = answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");

        String user = curl(
                deployment,
                "-H",
                "Authorization: Bearer " + token,
                "https://" + HOST + "/Autodiscover/AutodiscoverService.svc/root/oauth/user");

        assertTrue(user.contains("\"applications\""), user);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificate has expired",
        "SELF_SIGNED, self-signed certificate",
        "WRONG_NAME, no alternative certificate subject name matches",
        "MISSING_INTERMEDIATE, unable to get local issuer certificate"
    })
    void curlSaysWhatIsWrongWithTheCertificate(CertificateFault fault, String words, LyncDeployment deployment)
            throws IOException, InterruptedException {
        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            String answer = curl(deployment, "https://" + HOST + "/").replace("self signed", "self-signed");

            assertTrue(answer.contains(words), () -> injection + ": " + answer);
        }
    }

    @Test
    void opensslVerifiesTheChainAndTheName(LyncDeployment deployment) throws IOException, InterruptedException {
        assertTrue(openssl(deployment).contains("Verify return code: 0 (ok)"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificate has expired",
        "NOT_YET_VALID, certificate is not yet valid",
        "WRONG_NAME, ostname mismatch",
        "MISSING_INTERMEDIATE, unable to verify the first certificate",
        "UNTRUSTED, unable to get local issuer certificate"
    })
    void opensslSaysWhatIsWrongWithTheCertificate(CertificateFault fault, String words, LyncDeployment deployment)
            throws IOException, InterruptedException {
        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            String answer = openssl(deployment);

            assertTrue(answer.contains(words), () -> injection + ": " + answer);
        }
    }

    @Test
    void opensslNamesTheAlertOfAServerThatIsTooOld(LyncDeployment deployment) throws IOException, InterruptedException {
        try (Injection injection = deployment.inject(ConnectionFault.oldProtocolAlert(), Target.https(HOST))) {
            String answer = openssl(deployment);

            assertTrue(answer.contains("alert protocol version"), () -> injection + ": " + answer);
        }
    }

    private String openssl(LyncDeployment deployment) throws IOException, InterruptedException {
        return InstalledProgram.require("openssl")
                .run(
                        "s_client",
                        "-connect",
                        "127.0.0.1:" + frontEnd(deployment, 443).getPort(),
                        "-servername",
                        HOST,
                        "-verify_hostname",
                        HOST,
                        "-CAfile",
                        authority.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "lyncdiscoverinternal.contoso.test, A, 10.10.30.50",
        "webext.contoso.test, A, 203.0.113.50",
        "_sipinternaltls._tcp.contoso.test, SRV, 0 0 5061 sip.contoso.test.",
        "nowhere.contoso.test, A, ''"
    })
    void digReadsTheSameOverUdpAndTcp(String name, String type, String answer, LyncDeployment deployment)
            throws IOException, InterruptedException {
        for (String transport : new String[] {"+notcp", "+tcp"}) {
            assertEquals(
                    answer, dig(deployment, name, type, "+short", transport).strip());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nxdomain, status: NXDOMAIN",
        "servfail, status: SERVFAIL",
        "refused, status: REFUSED",
        "truncated, retrying in TCP mode"
    })
    void digNamesTheFault(String fault, String words, LyncDeployment deployment)
            throws IOException, InterruptedException {
        DnsFault injected = switch (fault) {
            case "nxdomain" -> DnsFault.nxdomain();
            case "servfail" -> DnsFault.servfail();
            case "refused" -> DnsFault.refused();
            default -> DnsFault.truncated();
        };
        try (Injection injection = deployment.inject(injected, Target.dns(HOST))) {
            String answer = dig(deployment, HOST, "A", "+tries=1");

            assertTrue(answer.contains(words), () -> injection + ": " + answer);
        }
    }

    private static String dig(LyncDeployment deployment, String name, String type, String... more)
            throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {
                    "@127.0.0.1", "-p", String.valueOf(deployment.dns().getPort()), name, type
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return InstalledProgram.require("dig").run(arguments);
    }
}
