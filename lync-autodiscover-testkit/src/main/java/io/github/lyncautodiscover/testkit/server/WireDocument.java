package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A document in every format that can say it. Immutable.
 *
 * @param models what each format says
 */
public record WireDocument(Map<DocumentFormat, AutodiscoverResponse> models) {

    public WireDocument {
        models = Map.copyOf(models);
    }

    static WireDocument of(AutodiscoverResponse autodiscover) {
        return new WireDocument(
                Map.of(DocumentFormat.AUTODISCOVER_XML, autodiscover, DocumentFormat.AUTODISCOVER_JSON, autodiscover));
    }

    WireDocument withUcwa(AutodiscoverResponse ucwa) {
        Map<DocumentFormat, AutodiscoverResponse> more = new EnumMap<>(models);
        more.put(DocumentFormat.UCWA_XML, ucwa);
        more.put(DocumentFormat.UCWA_JSON, ucwa);
        return new WireDocument(more);
    }

    /** The same with a link in every format, in place of the one with its token or behind all others. */
    public WireDocument withLink(String token, String href) {
        return changed(links -> {
            List<Link> others = new ArrayList<>(links);
            others.replaceAll(link -> link.token().equalsIgnoreCase(token) ? new Link(link.token(), href) : link);
            if (links.stream().noneMatch(link -> link.token().equalsIgnoreCase(token))) {
                others.add(new Link(token, href));
            }
            return others;
        });
    }

    /** The same without the links of these tokens, or without any. */
    public WireDocument withoutLinks(List<String> tokens) {
        return changed(links -> links.stream()
                .filter(link -> !tokens.isEmpty() && tokens.stream().noneMatch(link.token()::equalsIgnoreCase))
                .toList());
    }

    private WireDocument changed(UnaryOperator<List<Link>> change) {
        Map<DocumentFormat, AutodiscoverResponse> others = new EnumMap<>(models);
        others.replaceAll((format, response) -> {
            Resource resource = relinked(response.resource(), change);
            return response.accessLocation()
                    .map(site -> AutodiscoverResponse.of(site, resource))
                    .orElseGet(() -> AutodiscoverResponse.of(resource));
        });
        return new WireDocument(others);
    }

    private static Resource relinked(Resource resource, UnaryOperator<List<Link>> change) {
        List<Link> links = change.apply(resource.links());
        if (resource instanceof SipResource sip) {
            SipResource.Builder<? extends SipResource> other =
                    (sip instanceof Domain ? Domain.builder() : User.builder()).links(links);
            sip.sipServerInternalAccess().ifPresent(other::sipServerInternalAccess);
            sip.sipServerExternalAccess().ifPresent(other::sipServerExternalAccess);
            sip.sipClientInternalAccess().ifPresent(other::sipClientInternalAccess);
            sip.sipClientExternalAccess().ifPresent(other::sipClientExternalAccess);
            return other.build();
        }
        return Root.of(links);
    }

    public Set<DocumentFormat> formats() {
        return models.keySet();
    }

    public AutodiscoverResponse model(DocumentFormat format) {
        AutodiscoverResponse model = models.get(format);
        if (model == null) {
            throw new IllegalArgumentException("No server says this in " + format + "; take one of " + formats() + ".");
        }
        return model;
    }

    public byte[] bytes(DocumentFormat format) {
        return AutodiscoverWriter.standard().write(model(format), format);
    }

    public String text(DocumentFormat format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }
}
