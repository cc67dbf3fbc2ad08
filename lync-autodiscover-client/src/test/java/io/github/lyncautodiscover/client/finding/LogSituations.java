package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.log.LogReader;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What logs and pasted text show. */
final class LogSituations {
    private static final String SOUND = "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"Domain\""
            + " href=\"https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain\"/></Root>"
            + "</AutodiscoverResponse>";

    private LogSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                new Situation(
                        "DOCUMENT_REPAIRED",
                        true,
                        28,
                        "typographic quotes",
                        () -> pasted(SOUND.replace('"', '\u201D')),
                        proved(Severity.INFO, "log 1: TYPOGRAPHIC_QUOTES")),
                new Situation(
                        "TLS_UNTRUSTED_ISSUER",
                        true,
                        29,
                        "a phone's log names the status only",
                        () -> pasted("2014-04-23 15:18:31.230 Lync[247:6975000] INFO TRANSPORT"
                                + " CHttpRequestProcessor.cpp/173:Received response of"
                                + " request(UcwaAutoDiscoveryRequest) with status = 0x22020002"),
                        suspected(Severity.ERROR, "0x22020002", "log 1")),
                new Situation(
                        "DISCOVERY_UNANSWERED",
                        true,
                        29,
                        "a phone's log names an error that nobody has published",
                        () -> pasted("2014-04-23 15:18:31.232 Lync[247:6975000] ERROR APPLICATION"
                                + " CUcwaAutoDiscoveryGetUserUrlOperation.cpp/325:Request failed."
                                + " Error - E_Unheard (E2-9-9)"),
                        suspected(Severity.ERROR, "E_Unheard (E2-9-9)", "log 1")),
                spares(
                        "TLS_UNTRUSTED_ISSUER",
                        "a phone's log says that there is no proxy",
                        () -> pasted("Failed to get http proxy setting using <http://wpad/wpad.dat> for"
                                + " UcwaAutoDiscoveryRequest for <user@contoso.test>")),
                new Situation(
                        "MCX_NOT_EXPOSED",
                        true,
                        23,
                        "a document in a log has Internal/Mcx only",
                        () -> pasted(mcx("Internal/Mcx")),
                        suspected(Severity.ERROR, "log 1: Internal/Mcx at webint.contoso.test")),
                spares(
                        "MCX_NOT_EXPOSED",
                        "a document in a log has both",
                        () -> pasted(mcx("Internal/Mcx", "External/Mcx"))),
                spares("MCX_NOT_EXPOSED", "a document in a log has no Mcx", () -> pasted(mcx("External/Ucwa"))),
                spares("DOCUMENT_REPAIRED", "the document as a server sends it", () -> pasted(SOUND)));
    }

    private static String mcx(String... tokens) {
        return Stream.of(tokens)
                .map(token -> "<Link token=\"" + token + "\" href=\"https://webint.contoso.test/Mcx/McxService.svc\"/>")
                .collect(Collectors.joining(
                        "",
                        "<AutodiscoverResponse AccessLocation=\"Internal\"><User>",
                        "</User></AutodiscoverResponse>"));
    }

    private static LyncDiagnosis pasted(String text) {
        return LyncDiagnosis.builder(Instant.EPOCH)
                .log(LogReader.standard().read(text))
                .build();
    }
}
