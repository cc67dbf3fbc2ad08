package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.CannedResponse;
import io.github.lyncautodiscover.testkit.CannedResponses;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Answers that are no documents, and documents that lead nowhere. */
final class DocumentSituations {
    private DocumentSituations() {}

    static Stream<Situation> all() {
        return Stream.of(documents(), links(), redirects()).flatMap(rows -> rows);
    }

    private static Stream<Situation> documents() {
        return Stream.of(
                raises("DOCUMENT_BROKEN", 40, "empty", everywhere(ResponseFault.empty()), proved(Severity.ERROR)),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "cut in half",
                        everywhere(ResponseFault.truncated()),
                        proved(Severity.ERROR, Stage.EXTERNAL)),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "with a document type",
                        everywhere(ResponseFault.doctype()),
                        proved(Severity.ERROR)),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "far too large",
                        everywhere(ResponseFault.oversized(3_000_000)),
                        proved(Severity.ERROR, "larger than the limit")),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "an Exchange server's Autodiscover",
                        everywhere(ResponseFault.page(ForeignPage.EXCHANGE_AUTODISCOVER)),
                        proved(Severity.ERROR, "server: Microsoft-IIS/10.0")),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "a Root without links",
                        Stage.onInternet()
                                .with(
                                        ResponseFault.document(CannedResponses.of(Flavour.LYNC_2013, "contoso.test")
                                                .root(AccessLocation.EXTERNAL)
                                                .withoutLinks()),
                                        Target.host(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL)),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "reset in the body",
                        Stage.onInternet().with(ConnectionFault.reset(Moment.BODY), Target.everyHost()),
                        proved(Severity.ERROR, "the body broke off")),
                raises(
                        "DOCUMENT_BROKEN",
                        40,
                        "broken inside, while the reverse proxy makes up for it",
                        Stage.onWifi().with(ResponseFault.truncated(), Target.host(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares("DOCUMENT_BROKEN", "in UTF-16", everywhere(ResponseFault.utf16())),
                spares("DOCUMENT_BROKEN", "a page", everywhere(ResponseFault.page(ForeignPage.PARKING))));
    }

    private static Stream<Situation> links() {
        CannedResponses canned = CannedResponses.of(Flavour.LYNC_2013, "contoso.test");
        CannedResponse unusable = canned.domain(AccessLocation.EXTERNAL)
                .withoutLinks("Internal/Mcx", "Internal/Ucwa", "External/Ucwa")
                .withLink("External/Mcx", "")
                .withLink("Ucwa", "javascript:alert(1)");
        CannedResponse none = canned.domain(AccessLocation.EXTERNAL)
                .withoutLinks("Internal/Mcx", "External/Mcx", "Internal/Ucwa", "External/Ucwa", "Ucwa");
        CannedResponse root = canned.root(AccessLocation.EXTERNAL).withLink("Domain", "");
        return Stream.of(
                raises(
                        "LINKS_UNUSABLE",
                        41,
                        "Mcx is empty, and Ucwa a script",
                        answering(unusable),
                        proved(Severity.ERROR, "External/Mcx without a usable URL", "Ucwa without a usable URL")),
                raises(
                        "LINKS_UNUSABLE",
                        41,
                        "neither Mcx nor Ucwa",
                        answering(none),
                        proved(Severity.ERROR, "no link to Mcx or Ucwa")),
                raises(
                        "LINKS_UNUSABLE",
                        41,
                        "the Root leads nowhere",
                        Stage.onInternet().with(ResponseFault.document(root), Target.host(Stage.EXTERNAL)),
                        proved(Severity.ERROR, "Domain without a usable URL")),
                spares("LINKS_UNUSABLE", "Mcx and Ucwa", Stage.onInternet()),
                spares(
                        "LINKS_UNUSABLE",
                        "Skype for Business 2019 has no Mcx",
                        Stage.onInternet(Preset.SKYPE_FOR_BUSINESS_2019)));
    }

    private static Stage answering(CannedResponse domain) {
        return Stage.onInternet()
                .with(
                        ResponseFault.document(domain),
                        Target.host(Stage.WEB_SERVICES).path("/Autodiscover/AutodiscoverService.svc/root/domain"));
    }

    private static Stream<Situation> redirects() {
        return Stream.of(
                raises(
                        "REDIRECT_REFUSED",
                        41,
                        "to a script",
                        everywhere(ResponseFault.redirectLink("javascript:alert(1)")),
                        proved(Severity.ERROR, Stage.EXTERNAL)),
                raises(
                        "REDIRECT_REFUSED",
                        41,
                        "from https down to http",
                        Stage.onInternet()
                                .with(
                                        ResponseFault.redirectLink("http://" + Stage.WEB_SERVICES + "/"),
                                        Target.https(Stage.EXTERNAL)),
                        proved(Severity.WARNING, "from https to http, to http://" + Stage.WEB_SERVICES)),
                raises(
                        "REDIRECT_REFUSED",
                        41,
                        "more often than anybody follows",
                        Stage.onInternet().with(ResponseFault.redirectChain(12), Target.host(Stage.EXTERNAL)),
                        proved(Severity.ERROR, "too many redirects")),
                raises(
                        "REDIRECT_REFUSED",
                        41,
                        "to another domain by status",
                        everywhere(ResponseFault.redirect(302, "https://www.fabrikam.test/start")),
                        proved(Severity.ERROR, "location: https://www.fabrikam.test/start")),
                spares(
                        "REDIRECT_REFUSED",
                        "the portal of a guest Wi-Fi, which has a code of its own",
                        Stage.onWifi().with(ResponseFault.page(ForeignPage.CAPTIVE_PORTAL), Target.everyHost())),
                spares(
                        "REDIRECT_REFUSED",
                        "a chain with an end",
                        Stage.onInternet().with(ResponseFault.redirectChain(2), Target.host(Stage.EXTERNAL))),
                spares(
                        "REDIRECT_REFUSED",
                        "a login page, which has a code of its own",
                        everywhere(ResponseFault.page(ForeignPage.ADFS))));
    }

    private static Stage everywhere(ResponseFault fault) {
        return Stage.onInternet().with(fault, Target.everyHost());
    }
}
