package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four SIP accesses that Domain and User have beside their links. */
@XmlTransient
abstract class BoundSipResource extends BoundResource {
    @XmlElement(name = "SipServerInternalAccess")
    @XmlJavaTypeAdapter(SipAccessAdapter.class)
    private @Nullable SipAccess sipServerInternalAccess;

    @XmlElement(name = "SipClientInternalAccess")
    @XmlJavaTypeAdapter(SipAccessAdapter.class)
    private @Nullable SipAccess sipClientInternalAccess;

    @XmlElement(name = "SipServerExternalAccess")
    @XmlJavaTypeAdapter(SipAccessAdapter.class)
    private @Nullable SipAccess sipServerExternalAccess;

    @XmlElement(name = "SipClientExternalAccess")
    @XmlJavaTypeAdapter(SipAccessAdapter.class)
    private @Nullable SipAccess sipClientExternalAccess;

    BoundSipResource(SipResource.Builder<?> builder) {
        super(List.copyOf(builder.links));
        sipServerInternalAccess = builder.sipServerInternalAccess;
        sipClientInternalAccess = builder.sipClientInternalAccess;
        sipServerExternalAccess = builder.sipServerExternalAccess;
        sipClientExternalAccess = builder.sipClientExternalAccess;
    }

    /** For the binding. */
    BoundSipResource() {}

    /**
     * Gives where servers connect from inside; reserved by the specification.
     *
     * @return empty when the document names none
     */
    public final Optional<SipAccess> sipServerInternalAccess() {
        return Optional.ofNullable(sipServerInternalAccess);
    }

    /**
     * Gives where servers connect from outside; reserved by the specification.
     *
     * @return empty when the document names none
     */
    public final Optional<SipAccess> sipServerExternalAccess() {
        return Optional.ofNullable(sipServerExternalAccess);
    }

    /**
     * Gives where desktop clients connect from inside.
     *
     * @return empty when the document names none
     */
    public final Optional<SipAccess> sipClientInternalAccess() {
        return Optional.ofNullable(sipClientInternalAccess);
    }

    /**
     * Gives where desktop clients connect from outside.
     *
     * @return empty when the document names none
     */
    public final Optional<SipAccess> sipClientExternalAccess() {
        return Optional.ofNullable(sipClientExternalAccess);
    }

    final boolean holdsTheSameAs(BoundSipResource that) {
        return links().equals(that.links())
                && Objects.equals(sipServerInternalAccess, that.sipServerInternalAccess)
                && Objects.equals(sipClientInternalAccess, that.sipClientInternalAccess)
                && Objects.equals(sipServerExternalAccess, that.sipServerExternalAccess)
                && Objects.equals(sipClientExternalAccess, that.sipClientExternalAccess);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(
                links(),
                sipServerInternalAccess,
                sipClientInternalAccess,
                sipServerExternalAccess,
                sipClientExternalAccess);
    }

    @Override
    public final String toString() {
        return super.toString()
                + "[serverInternal=" + sipServerInternalAccess
                + ", clientInternal=" + sipClientInternalAccess
                + ", serverExternal=" + sipServerExternalAccess
                + ", clientExternal=" + sipClientExternalAccess + ']';
    }
}
