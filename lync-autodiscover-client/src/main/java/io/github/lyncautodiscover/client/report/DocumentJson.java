package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.User;
import java.util.List;
import java.util.Map;

/** The JSON form of a document, whatever wire format it came in. */
final class DocumentJson {
    private DocumentJson() {}

    static Map<String, Object> write(AutodiscoverDocument document) {
        return new Members()
                .put("format", document.format())
                .put("response", write(document.response()))
                .done();
    }

    static AutodiscoverDocument read(JsonPlace json) {
        return new AutodiscoverDocument(
                json.get("response").as(DocumentJson::response), json.one("format", DocumentFormat.class));
    }

    static Map<String, Object> write(AutodiscoverResponse response) {
        Resource resource = response.resource();
        Members json = new Members()
                .put("accessLocation", response.accessLocation(), location -> location)
                .put("resource", resource.getClass().getSimpleName())
                .put("links", resource.links(), DocumentJson::link);
        if (resource instanceof SipResource sip) {
            json.put("sipServerInternalAccess", sip.sipServerInternalAccess(), DocumentJson::access)
                    .put("sipServerExternalAccess", sip.sipServerExternalAccess(), DocumentJson::access)
                    .put("sipClientInternalAccess", sip.sipClientInternalAccess(), DocumentJson::access)
                    .put("sipClientExternalAccess", sip.sipClientExternalAccess(), DocumentJson::access);
        }
        return json.done();
    }

    static AutodiscoverResponse response(JsonPlace json) {
        Resource resource = resource(json);
        return json.find("accessLocation", any -> json.one("accessLocation", AccessLocation.class))
                .map(location -> AutodiscoverResponse.of(location, resource))
                .orElseGet(() -> AutodiscoverResponse.of(resource));
    }

    private static Resource resource(JsonPlace json) {
        List<Link> links =
                json.all("links", link -> new Link(link.text("token"), link.text("href"), link.text("revision")));
        return switch (json.text("resource")) {
            case "Root" -> Root.of(links);
            case "Domain" -> sip(json, Domain.builder().links(links));
            case "User" -> sip(json, User.builder().links(links));
            default -> throw new IllegalArgumentException("a resource is a Root, Domain or User");
        };
    }

    private static <R extends SipResource> R sip(JsonPlace json, SipResource.Builder<R> resource) {
        json.find("sipServerInternalAccess", DocumentJson::access).ifPresent(resource::sipServerInternalAccess);
        json.find("sipServerExternalAccess", DocumentJson::access).ifPresent(resource::sipServerExternalAccess);
        json.find("sipClientInternalAccess", DocumentJson::access).ifPresent(resource::sipClientInternalAccess);
        json.find("sipClientExternalAccess", DocumentJson::access).ifPresent(resource::sipClientExternalAccess);
        return resource.build();
    }

    private static Map<String, Object> link(Link link) {
        return new Members()
                .put("token", link.token())
                .put("href", link.href())
                .put("revision", link.revision())
                .done();
    }

    static Map<String, Object> access(SipAccess access) {
        return new Members()
                .put("fqdn", access.fqdn())
                .put("port", access.port())
                .done();
    }

    static SipAccess access(JsonPlace json) {
        return new SipAccess(json.text("fqdn"), json.integer("port"));
    }
}
