package io.github.lyncautodiscover.testkit;

import java.util.Map;

/** The AutodiscoverResponse documents that the web servers answer with. */
final class Documents {

    static final String XML = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";

    private Documents() {}

    static Answer redirect(RecordedRequest request, String href) {
        return root("External", Map.of("Redirect", href));
    }

    static Answer root(String accessLocation, Map<String, String> links) {
        return Answer.of(200, XML, document(accessLocation, "Root", "", links));
    }

    static Answer resource(String accessLocation, String resource, String sipAccess, Map<String, String> links) {
        return Answer.of(200, XML, document(accessLocation, resource, sipAccess, links));
    }

    private static String document(String accessLocation, String resource, String inner, Map<String, String> links) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><AutodiscoverResponse")
                .append(" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" AccessLocation=\"")
                .append(accessLocation)
                .append("\"><")
                .append(resource)
                .append('>')
                .append(inner);
        links.forEach((token, href) -> xml.append("<Link token=\"")
                .append(token)
                .append("\" href=\"")
                .append(href.replace("&", "&amp;").replace("\"", "&quot;"))
                .append("\"/>"));
        return xml.append("</")
                .append(resource)
                .append("></AutodiscoverResponse>")
                .toString();
    }
}
