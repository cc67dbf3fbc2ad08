package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.User;
import java.util.List;
import java.util.Optional;

/** Writes a document once more that a diagnosis holds. */
final class SeenDocument {

    private SeenDocument() {}

    /** @throws IllegalArgumentException if no server could have sent it */
    static byte[] bytes(Saved document) {
        Saved response = document.get("response");
        Resource resource = resource(response);
        AutodiscoverResponse written = response.find("accessLocation")
                .map(place -> AutodiscoverResponse.of(AccessLocation.valueOf(place.text()), resource))
                .orElseGet(() -> AutodiscoverResponse.of(resource));
        return AutodiscoverWriter.standard().write(written, DocumentFormat.valueOf(document.text("format")));
    }

    private static Resource resource(Saved response) {
        List<Link> links = response.all("links").stream()
                .map(link -> new Link(link.text("token"), link.text("href"), link.text("revision")))
                .toList();
        return switch (response.text("resource")) {
            case "Domain" -> sip(response, Domain.builder().links(links));
            case "User" -> sip(response, User.builder().links(links));
            default -> Root.of(links);
        };
    }

    private static Resource sip(Saved response, SipResource.Builder<? extends SipResource> resource) {
        access(response, "sipServerInternalAccess").ifPresent(resource::sipServerInternalAccess);
        access(response, "sipServerExternalAccess").ifPresent(resource::sipServerExternalAccess);
        access(response, "sipClientInternalAccess").ifPresent(resource::sipClientInternalAccess);
        access(response, "sipClientExternalAccess").ifPresent(resource::sipClientExternalAccess);
        return resource.build();
    }

    private static Optional<SipAccess> access(Saved response, String name) {
        return response.find(name).map(one -> new SipAccess(one.text("fqdn"), one.number("port")));
    }
}
