package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Domain} or {@link User}: links, and where SIP clients and servers connect.
 *
 * <p>Models what [MS-OCDISCWS] 3.1.5.3 and 3.1.5.4 share. An access without a name, or without a port or with port 0,
 * names no place and is absent. Immutable.
 */
public sealed interface SipResource extends Resource permits Domain, User {
    /**
     * Gives where servers connect from inside; reserved by the specification.
     *
     * @return empty when the document names none
     */
    Optional<SipAccess> sipServerInternalAccess();

    /**
     * Gives where servers connect from outside; reserved by the specification.
     *
     * @return empty when the document names none
     */
    Optional<SipAccess> sipServerExternalAccess();

    /**
     * Gives where desktop clients connect from inside.
     *
     * @return empty when the document names none
     */
    Optional<SipAccess> sipClientInternalAccess();

    /**
     * Gives where desktop clients connect from outside.
     *
     * @return empty when the document names none
     */
    Optional<SipAccess> sipClientExternalAccess();

    /**
     * Gives where desktop clients connect from one side.
     *
     * @param location the side
     * @return empty when the document names none for that side
     */
    default Optional<SipAccess> sipClientAccess(AccessLocation location) {
        return location == AccessLocation.INTERNAL ? sipClientInternalAccess() : sipClientExternalAccess();
    }

    /**
     * Collects what a {@link Domain} or {@link User} holds. Not thread-safe; use from one thread.
     *
     * @param <R> what is built
     */
    final class Builder<R extends SipResource> {
        final List<Link> links = new ArrayList<>();

        @Nullable
        SipAccess sipServerInternalAccess;

        @Nullable
        SipAccess sipServerExternalAccess;

        @Nullable
        SipAccess sipClientInternalAccess;

        @Nullable
        SipAccess sipClientExternalAccess;

        private final Function<Builder<R>, R> constructor;

        Builder(Function<Builder<R>, R> constructor) {
            this.constructor = constructor;
        }

        /**
         * Adds a link behind those already added.
         *
         * @param token one of {@link Tokens} or any other
         * @param href the address
         * @return this
         */
        public Builder<R> link(String token, String href) {
            return link(new Link(token, href));
        }

        /**
         * Adds a link behind those already added.
         *
         * @param link the link
         * @return this
         */
        public Builder<R> link(Link link) {
            links.add(link);
            return this;
        }

        /**
         * Adds links behind those already added.
         *
         * @param more the links
         * @return this
         */
        public Builder<R> links(List<Link> more) {
            links.addAll(more);
            return this;
        }

        /**
         * Sets where servers connect from inside.
         *
         * @param access where
         * @return this
         */
        public Builder<R> sipServerInternalAccess(SipAccess access) {
            sipServerInternalAccess = access;
            return this;
        }

        /**
         * Sets where servers connect from outside.
         *
         * @param access where
         * @return this
         */
        public Builder<R> sipServerExternalAccess(SipAccess access) {
            sipServerExternalAccess = access;
            return this;
        }

        /**
         * Sets where desktop clients connect from inside.
         *
         * @param access where
         * @return this
         */
        public Builder<R> sipClientInternalAccess(SipAccess access) {
            sipClientInternalAccess = access;
            return this;
        }

        /**
         * Sets where desktop clients connect from outside.
         *
         * @param access where
         * @return this
         */
        public Builder<R> sipClientExternalAccess(SipAccess access) {
            sipClientExternalAccess = access;
            return this;
        }

        /**
         * Builds the value; everything is optional, so nothing can be missing.
         *
         * @return an immutable resource
         */
        public R build() {
            return constructor.apply(this);
        }
    }
}
