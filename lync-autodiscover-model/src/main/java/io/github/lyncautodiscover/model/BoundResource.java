package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/** The links that all three resources have. */
@XmlTransient
abstract class BoundResource {
    @XmlElement(name = "Link")
    @XmlJavaTypeAdapter(LinkAdapter.class)
    private List<Link> links;

    BoundResource(List<Link> links) {
        this.links = links;
    }

    /** For the binding, which fills the list and is followed by {@link #freeze()}. */
    BoundResource() {
        this(new ArrayList<>());
    }

    final void freeze() {
        links = List.copyOf(links);
    }

    /**
     * Gives all links in the order of the document.
     *
     * @return an unmodifiable list, possibly empty
     */
    public final List<Link> links() {
        return links;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + links;
    }
}
