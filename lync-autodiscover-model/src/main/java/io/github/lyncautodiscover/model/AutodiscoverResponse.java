package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Autodiscover document, whichever of the four wire formats it came in.
 *
 * <p>Models AutodiscoverResponse of [MS-OCDISCWS] 2.2.5 and 3.1.5. Immutable.
 */
@XmlRootElement(name = XmlRoots.AUTODISCOVER)
public final class AutodiscoverResponse {
    @XmlAttribute(name = "AccessLocation")
    @XmlJavaTypeAdapter(AccessLocationAdapter.class)
    private @Nullable AccessLocation accessLocation;

    /** A list, so that a second resource is seen and refused and not taken for the first. */
    @XmlElements({
        @XmlElement(name = "Root", type = Root.class),
        @XmlElement(name = "Domain", type = Domain.class),
        @XmlElement(name = "User", type = User.class)
    })
    private List<Resource> resources;

    private AutodiscoverResponse(@Nullable AccessLocation accessLocation, List<Resource> resources) {
        this.accessLocation = accessLocation;
        this.resources = resources;
    }

    /** For the binding, which fills the list and is followed by {@link #freeze()}. */
    private AutodiscoverResponse() {
        this(null, new ArrayList<>());
    }

    /**
     * Makes a document that says from where the client is seen.
     *
     * @param accessLocation internal or external
     * @param resource what the document is about
     * @return an immutable document
     */
    public static AutodiscoverResponse of(AccessLocation accessLocation, Resource resource) {
        return new AutodiscoverResponse(Objects.requireNonNull(accessLocation), List.of(resource));
    }

    /**
     * Makes a document that does not say from where the client is seen, like all of UCWA's.
     *
     * @param resource what the document is about
     * @return an immutable document
     */
    public static AutodiscoverResponse of(Resource resource) {
        return new AutodiscoverResponse(null, List.of(resource));
    }

    /** Makes what the binding has filled immutable, once and for all. */
    void freeze() throws MalformedDocumentException {
        if (resources.size() != 1) {
            throw resources.isEmpty()
                    ? MalformedReason.NO_RESOURCE.exception("there is no Root, Domain or User in it")
                    : MalformedReason.SEVERAL_RESOURCES.exception("there is more than one Root, Domain or User in it");
        }
        resources = List.copyOf(resources);
        ((BoundResource) resources.get(0)).freeze();
    }

    /**
     * Says from which side the server sees the client.
     *
     * @return empty when the document does not say; it is never guessed
     */
    public Optional<AccessLocation> accessLocation() {
        return Optional.ofNullable(accessLocation);
    }

    /**
     * Gives what the document is about.
     *
     * @return a {@link Root}, {@link Domain} or {@link User}
     */
    public Resource resource() {
        return resources.get(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AutodiscoverResponse that
                && accessLocation == that.accessLocation
                && resources.equals(that.resources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessLocation, resources);
    }

    @Override
    public String toString() {
        return "AutodiscoverResponse[accessLocation=" + accessLocation + ", resource=" + resource() + ']';
    }
}
