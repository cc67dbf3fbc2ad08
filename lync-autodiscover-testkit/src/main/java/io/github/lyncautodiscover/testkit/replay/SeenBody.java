package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.testkit.server.Spoilt;
import io.github.lyncautodiscover.testkit.server.WebTicketEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the bodies of responses. A diagnosis keeps documents and lengths; of any other body the replay makes one that is
 * judged alike.
 */
final class SeenBody {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final Pattern ROOT = Pattern.compile("the root element is ([\\w.:-]+)");
    private static final Pattern UCWA = Pattern.compile("status \\d+, (\\w+)(?: (\\w+))?");
    private static final Pattern COLUMN = Pattern.compile("\\(line 1, column (\\d{1,6})\\)");

    private SeenBody() {}

    /** The body, which may be shorter than it was but for blanks at its end. */
    static byte[] of(SeenHop hop, long length, Omissions omissions) {
        if (hop.json().find("document").isPresent()) {
            try {
                return SeenDocument.bytes(hop.json().get("document"));
            } catch (IllegalArgumentException unwritable) {
                omissions.add(hop.place(), "the document, which no server could have sent");
                return new byte[0];
            }
        }
        String text = switch (hop.failure()) {
            case "DOCUMENT_HTML" -> page(hop.detail());
            case "DOCUMENT_MALFORMED" -> malformed(hop, (int) Math.min(length, 1 << 20), omissions);
            default -> refusal(hop, omissions);
        };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > length && !isTicket(hop) ? Arrays.copyOf(bytes, (int) length) : bytes;
    }

    /** With a place when it began as XML, and with its root where there was no document type. */
    private static String page(String detail) {
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Replayed</title></head></html>";
        String type = ROOT.matcher(detail).find() ? "" : "<!DOCTYPE html>";
        return (COLUMN.matcher(detail).find() ? DECLARATION : "") + type + page;
    }

    private static String malformed(SeenHop hop, int length, Omissions omissions) {
        String detail = hop.detail();
        Matcher root = ROOT.matcher(detail);
        if (detail.startsWith("the document is empty")) {
            return "";
        } else if (detail.startsWith("the document ends too early")) {
            return whole(length + 1).substring(0, length);
        } else if (detail.startsWith("the document has a document type declaration")) {
            return "<!DOCTYPE AutodiscoverResponse []><AutodiscoverResponse/>";
        } else if (detail.startsWith("the document is not an Autodiscover document") && root.find()) {
            return DECLARATION + "<" + root.group(1) + "/>";
        } else if (detail.startsWith("the document is neither XML nor JSON")) {
            return "replayed";
        }
        omissions.add(
                hop.place(), "the document itself (" + detail + "); the replay sends one that is not well-formed");
        return "<AutodiscoverResponse><";
    }

    /** A document of at least so many characters. */
    private static String whole(int length) {
        List<Link> links = new ArrayList<>();
        String text = "";
        while (text.length() < length) {
            links.add(new Link("Replayed" + links.size(), "https://replayed.test/" + "x".repeat(length / 4)));
            AutodiscoverResponse response = AutodiscoverResponse.of(Root.of(links));
            text = new String(
                    AutodiscoverWriter.standard().write(response, DocumentFormat.AUTODISCOVER_XML),
                    StandardCharsets.UTF_8);
        }
        return text;
    }

    private static int status(SeenHop hop) {
        return hop.json().find("status").isPresent() ? hop.json().number("status") : 200;
    }

    /** An answer that was good for a client which had asked for a ticket. */
    private static boolean isTicket(SeenHop hop) {
        return hop.isPost() && status(hop) == 200 && hop.failure().isEmpty();
    }

    private static boolean isXml(SeenHop hop) {
        return hop.json().all("headers").stream()
                .anyMatch(header -> header.text("name").equalsIgnoreCase("Content-Type")
                        && header.text("value").contains("xml"));
    }

    private static String refusal(SeenHop hop, Omissions omissions) {
        int status = status(hop);
        if (isTicket(hop)) {
            omissions.add(
                    hop.place(),
                    "the ticket, which is not in a diagnosis; the replay issues one that opens what it opened");
            return isXml(hop)
                    ? WebTicketEndpoint.issued("replayed")
                    : "{\"access_token\":\"replayed\",\"token_type\":\"bearer\",\"expires_in\":28800}";
        }
        if (hop.json().find("subStatus").isPresent()) {
            return "<html><head><title>" + status + "." + hop.json().number("subStatus")
                    + " - Forbidden</title></head></html>";
        }
        Matcher code = UCWA.matcher(hop.detail());
        boolean inHeader = hop.json().all("headers").stream()
                .anyMatch(header -> header.text("name").equalsIgnoreCase("X-Ms-diagnostics"));
        if (code.matches() && !inHeader) {
            String more = code.group(2) == null ? "" : ",\"subcode\":\"" + code.group(2) + "\"";
            return "{\"code\":\"" + code.group(1) + "\"" + more + "}";
        }
        return status < 600 ? Spoilt.html(status) : "";
    }
}
