package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UCWA's {@code <resource>} as the binding sees it: {@code root_ref}, {@code user_ref} and {@code redirect_ref}. */
@XmlRootElement(name = XmlRoots.UCWA, namespace = UcwaResource.NAMESPACE)
final class UcwaResource {
    static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";

    @XmlAttribute
    private @Nullable String rel;

    /** UCWA has no link to the document itself; this is it. */
    @XmlAttribute
    private @Nullable String href;

    @XmlElement(name = "link", namespace = NAMESPACE)
    @XmlJavaTypeAdapter(UcwaLinkAdapter.class)
    private List<Link> links = new ArrayList<>();

    @XmlElement(name = "property", namespace = NAMESPACE)
    private List<UcwaProperty> properties = new ArrayList<>();

    /** For the binding. */
    private UcwaResource() {}

    static UcwaResource of(AutodiscoverResponse response) {
        UcwaResource resource = new UcwaResource();
        resource.rel = UcwaRels.rel(response.resource());
        resource.properties = List.of(UcwaProperty.rel(resource.rel));
        resource.links = response.resource().links();
        if (!resource.links.isEmpty() && isPlainSelf(resource.links.get(0))) {
            resource.href = resource.links.get(0).href();
            resource.links = resource.links.subList(1, resource.links.size());
        }
        return resource;
    }

    /** Only the first link can become the attribute and come back in its place. */
    private static boolean isPlainSelf(Link link) {
        return link.hasToken(Tokens.SELF) && link.revision().equals(Link.FIRST_REVISION);
    }

    AutodiscoverResponse response(LinkFactory factory) throws MalformedDocumentException {
        List<Link> all = new ArrayList<>();
        if (href != null) {
            all.add(factory.link(Tokens.SELF, href, null));
        }
        all.addAll(links);
        return UcwaRels.response(rel == null ? UcwaProperty.rel(properties) : rel, all);
    }
}
