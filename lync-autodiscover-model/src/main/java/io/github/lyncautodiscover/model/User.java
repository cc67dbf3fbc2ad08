package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlType;

/**
 * Where one user is served: the answer that discovery is after.
 *
 * <p>Models [MS-OCDISCWS] 3.1.5.3. A User that is homed elsewhere has nothing but a {@link Tokens#REDIRECT}
 * link, which leads to a Root. From UCWA only links come. Immutable.
 */
@XmlType(
        propOrder = {
            "sipServerInternalAccess",
            "sipClientInternalAccess",
            "sipServerExternalAccess",
            "sipClientExternalAccess",
            "links"
        })
public final class User extends BoundSipResource implements SipResource {
    private User(SipResource.Builder<User> builder) {
        super(builder);
    }

    /** For the binding. */
    private User() {}

    /**
     * Starts a User with nothing in it.
     *
     * @return a builder
     */
    public static SipResource.Builder<User> builder() {
        return new SipResource.Builder<>(User::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof User that && holdsTheSameAs(that);
    }

    // hashCode is that of BoundSipResource
}
