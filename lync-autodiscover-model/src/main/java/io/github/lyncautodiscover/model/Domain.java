package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlType;

/**
 * What the pool that answered offers, known without naming a user.
 *
 * <p>Models [MS-OCDISCWS] 3.1.5.4. UCWA has no such resource. Immutable.
 */
@XmlType(
        propOrder = {
            "sipServerInternalAccess",
            "sipClientInternalAccess",
            "sipServerExternalAccess",
            "sipClientExternalAccess",
            "links"
        })
public final class Domain extends BoundSipResource implements SipResource {
    private Domain(SipResource.Builder<Domain> builder) {
        super(builder);
    }

    /** For the binding. */
    private Domain() {}

    /**
     * Starts a Domain with nothing in it.
     *
     * @return a builder
     */
    public static SipResource.Builder<Domain> builder() {
        return new SipResource.Builder<>(Domain::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Domain that && holdsTheSameAs(that);
    }

    // hashCode is that of BoundSipResource
}
