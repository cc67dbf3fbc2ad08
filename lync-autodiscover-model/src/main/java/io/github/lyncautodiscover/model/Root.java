package io.github.lyncautodiscover.model;

import java.util.List;

/**
 * Where discovery starts or goes on: links to the Domain and User resources, or one {@link Tokens#REDIRECT}.
 *
 * <p>Models [MS-OCDISCWS] 3.1.5.2 and UCWA's {@code root_ref} and {@code redirect_ref}. Immutable.
 */
public final class Root extends BoundResource implements Resource {
    private Root(List<Link> links) {
        super(links);
    }

    /** For the binding. */
    private Root() {}

    /**
     * Makes a Root.
     *
     * @param links its links, in order
     * @return an immutable Root
     */
    public static Root of(List<Link> links) {
        return new Root(List.copyOf(links));
    }

    /**
     * Makes a Root.
     *
     * @param links its links, in order
     * @return an immutable Root
     */
    public static Root of(Link... links) {
        return new Root(List.of(links));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Root that && links().equals(that.links());
    }

    @Override
    public int hashCode() {
        return links().hashCode();
    }
}
