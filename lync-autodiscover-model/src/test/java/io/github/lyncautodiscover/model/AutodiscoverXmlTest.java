package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutodiscoverXmlTest {
    @Test
    void readsAUserAsTheVendorPrintsIt() throws Exception {
        AutodiscoverDocument document = Samples.sample("02-msdocs-lync2013-user-external.xml");

        AutodiscoverResponse response = document.response();
        User user = assertInstanceOf(User.class, response.resource());
        assertEquals(DocumentFormat.AUTODISCOVER_XML, document.format());
        assertEquals(Optional.of(AccessLocation.EXTERNAL), response.accessLocation());
        assertEquals(Optional.of(new SipAccess("pool01.contoso.com", 5061)), user.sipServerInternalAccess());
        assertEquals(Optional.of(new SipAccess("sip.contoso.com", 5061)), user.sipServerExternalAccess());
        assertEquals(
                Optional.of(new SipAccess("pool01.contoso.com", 443)), user.sipClientAccess(AccessLocation.INTERNAL));
        assertEquals(Optional.of(new SipAccess("sip.contoso.com", 443)), user.sipClientAccess(AccessLocation.EXTERNAL));
        assertEquals(15, user.links().size());
        assertEquals(Tokens.EXTERNAL_AUTODISCOVER, user.links().get(0).token());
        assertEquals(
                Optional.of(URI.create("https://webexternal.contoso.com/Mcx/McxService.svc")),
                user.link(Tokens.EXTERNAL_MCX).flatMap(Link::uri));
    }

    @Test
    void resolvesRelativeLinksAgainstTheRequestUrl() throws Exception {
        Resource root = Samples.read("<AutodiscoverResponse><Root><Link token='User' href='root/user'/></Root>"
                        + "</AutodiscoverResponse>")
                .response()
                .resource();

        assertEquals(
                Optional.of(
                        URI.create("https://lyncdiscover.contoso.com/autodiscover/autodiscoverservice.svc/root/user")),
                root.link(Tokens.USER).flatMap(Link::uri));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 5061, 65_535})
    void readsEveryPortThatTcpHas(int port) throws Exception {
        Resource user = Samples.read(
                        "<AutodiscoverResponse><User><SipClientExternalAccess fqdn='sip.contoso.com' port='" + port
                                + "'/></User></AutodiscoverResponse>")
                .response()
                .resource();

        assertEquals(
                Optional.of(new SipAccess("sip.contoso.com", port)),
                assertInstanceOf(User.class, user).sipClientAccess(AccessLocation.EXTERNAL));
    }

    @Test
    void handsOutNothingThatCanBeChanged() throws Exception {
        Resource resource = Samples.sample("02-msdocs-lync2013-user-external.xml")
                .response()
                .resource();

        assertThrows(UnsupportedOperationException.class, () -> resource.links().remove(0));
    }

    @Test
    void saysWhereADocumentWasCutOff() {
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class,
                () -> Samples.read("<AutodiscoverResponse>\n<Root><Link token='User' hr"));

        assertEquals(MalformedReason.TRUNCATED, e.reason());
        assertEquals(2, e.line());
    }

    @Test
    void writesWhatItReads() throws Exception {
        AutodiscoverResponse user =
                Samples.sample("02-msdocs-lync2013-user-external.xml").response();

        byte[] written = AutodiscoverWriter.standard().write(user, DocumentFormat.AUTODISCOVER_XML);

        assertEquals(user, AutodiscoverReader.standard().read(written).response());
    }
}
