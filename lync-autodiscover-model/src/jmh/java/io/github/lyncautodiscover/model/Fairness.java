package io.github.lyncautodiscover.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Makes sure that what is compared does the same work: the same values, the same refusals, the same bytes. */
final class Fairness {
    private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";
    private static final String ROOT = "<AutodiscoverResponse><Root>%s</Root></AutodiscoverResponse>";
    private static final String LINK = "<Link token='a' href='b'/>";

    /** One for each thing that a reader must see, and not one reader but both. */
    private static final List<String> DOCUMENTS = List.of(
            inRoot(LINK.repeat(500)),
            inRoot(LINK.repeat(501)),
            inRoot("<a>".repeat(30) + "</a>".repeat(30)),
            inRoot("<a>".repeat(31) + "</a>".repeat(31)),
            inRoot("<Link token='a' href='" + "b".repeat(8192) + "'/>"),
            inRoot("<Link token='a' href='b' c='" + "b".repeat(8193) + "'/>"),
            inRoot(" ".repeat(256 * 1024)),
            inRoot("<Link href='b'/>"),
            inRoot("<Link token=' ' href='b'/>"),
            inRoot("<Link token=' a ' href=' b '>text<Link token='c'/></Link>"),
            inRoot("<Link" + XSI + " xsi:nil='true' token='a' xsi:href='b'/>"),
            inRoot("<x:Link xmlns:x='urn:x' token='a'>" + LINK + "</x:Link>" + LINK),
            inRoot("<SipClientInternalAccess fqdn='a' port='99999'/>"),
            inRoot("&xxe;"),
            inRoot("<xmlns:a/>"),
            "<AutodiscoverResponse/>",
            "<AutodiscoverResponse><Error><Link/></Error><User/></AutodiscoverResponse>",
            "<AutodiscoverResponse><Root/><User/></AutodiscoverResponse>",
            "<AutodiscoverResponse xmlns='urn:x' AccessLocation='external'><User/></AutodiscoverResponse>",
            "<AutodiscoverResponse AccessLocation='Perimeter'><User/></AutodiscoverResponse>",
            "<AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='0'/></User></AutodiscoverResponse>",
            "<AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='65536'/></User></AutodiscoverResponse>",
            "<AutodiscoverResponse><User/></AutodiscoverResponse><a/>",
            "<AutodiscoverResponse><User>",
            "<!DOCTYPE AutodiscoverResponse><AutodiscoverResponse><User/></AutodiscoverResponse>",
            "<Autodiscover/>");

    private Fairness() {}

    private static String inRoot(String inside) {
        return String.format(ROOT, inside);
    }

    static void check() throws Exception {
        byte[] domain = AutodiscoverWriter.standard().write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_XML);
        compare(new String(domain, StandardCharsets.UTF_8));
        for (String document : DOCUMENTS) {
            compare(document);
        }
        if (!Arrays.equals(domain, HandWrittenWriter.write(Documents.DOMAIN))) {
            throw new AssertionError("the writers differ");
        }
    }

    private static void compare(String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        String reader = outcome(() -> AutodiscoverReader.standard().read(body).response());
        String byHand = outcome(() -> new HandWrittenReader().read(body));
        if (!reader.equals(byHand)) {
            throw new AssertionError(document + "\nreader:  " + reader + "\nby hand: " + byHand);
        }
    }

    private interface Reading {
        AutodiscoverResponse read() throws XMLStreamException, MalformedDocumentException;
    }

    /** What the parser itself finds wrong has no reason of ours in the loop by hand; that it is refused is enough. */
    private static String outcome(Reading reading) {
        try {
            return reading.read().toString();
        } catch (XMLStreamException e) {
            return "not well-formed";
        } catch (MalformedDocumentException e) {
            return switch (e.reason()) {
                case NOT_WELL_FORMED, TRUNCATED, ENTITY -> "not well-formed";
                default -> e.reason().toString();
            };
        }
    }
}
