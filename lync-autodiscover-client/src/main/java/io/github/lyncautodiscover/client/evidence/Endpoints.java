package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an application needs from an answer: the right URL for each service. Immutable.
 *
 * @param response the answer itself
 */
public record Endpoints(AutodiscoverResponse response) {
    /** The order of mobile clients. */
    private static final Map<String, MobilityCheck.Service> MOBILITY = mobilityTokens();

    /** Refuses null. */
    public Endpoints {
        Objects.requireNonNull(response, "response");
    }

    /**
     * {@return the mobility service of Lync 2010 clients: External/Mcx, also when the access location is Internal, because
     * mobility traffic goes to the External Web Services FQDN from everywhere} Internal/Mcx only inside, and only when
     * the deployment exposes no other.
     */
    public Optional<URI> mcx() {
        Optional<URI> external = link(Tokens.EXTERNAL_MCX);
        return external.isPresent() || !isInternal() ? external : link(Tokens.INTERNAL_MCX);
    }

    /**
     * {@return the UCWA applications resource as server-side and browser clients choose it: the link without a side,
     * else the one of the access location} Mobile clients take {@link #mobility()}.
     */
    public Optional<URI> ucwa() {
        return link(Tokens.UCWA).or(() -> link(isInternal() ? Tokens.INTERNAL_UCWA : Tokens.EXTERNAL_UCWA));
    }

    /** {@return the authentication broker on the side of the access location} */
    public Optional<URI> authBroker() {
        return link(isInternal() ? Tokens.INTERNAL_AUTH_BROKER : Tokens.EXTERNAL_AUTH_BROKER);
    }

    /** {@return the web scheduler; only the external one is in use} */
    public Optional<URI> webScheduler() {
        return link(Tokens.EXTERNAL_WEB_SCHEDULER);
    }

    /**
     * {@return where a SIP client connects from the access location; the external access when the answer names no location}
     */
    public Optional<SipAccess> sipAccess() {
        AccessLocation location = response.accessLocation().orElse(AccessLocation.EXTERNAL);
        return response.resource() instanceof SipResource sip ? sip.sipClientAccess(location) : Optional.empty();
    }

    /**
     * {@return any link by its token, whatever its case; empty when it is missing or its href is unusable}
     *
     * @param token such as {@code External/Mcx}
     */
    public Optional<URI> link(String token) {
        return response.resource().link(token).flatMap(Urls::of);
    }

    /**
     * {@return the services that mobile clients sign in to, each once, the one they use first at the head; empty when
     * the answer names none at a usable URL} Since Lync Server 2013 that is UCWA, before it Mcx; Lync Server 2010 lists
     * UCWA too and does not have it. They use the external ones from everywhere, inside too; one for clients inside
     * counts only in an answer for them that has no other.
     */
    public List<MobilityLink> mobility() {
        Map<MobilityCheck.Service, MobilityLink> first = new LinkedHashMap<>();
        MOBILITY.forEach((token, service) -> link(token)
                .filter(Urls::isWeb)
                .map(url -> new MobilityLink(service, token, url))
                .filter(link -> isInternal() || !link.isInternal())
                .ifPresent(link -> first.putIfAbsent(service, link)));
        return List.copyOf(first.values());
    }

    private static Map<String, MobilityCheck.Service> mobilityTokens() {
        Map<String, MobilityCheck.Service> tokens = new LinkedHashMap<>();
        tokens.put(Tokens.UCWA, MobilityCheck.Service.UCWA);
        tokens.put(Tokens.EXTERNAL_UCWA, MobilityCheck.Service.UCWA);
        tokens.put(Tokens.EXTERNAL_MCX, MobilityCheck.Service.MCX);
        tokens.put(Tokens.INTERNAL_UCWA, MobilityCheck.Service.UCWA);
        tokens.put(Tokens.INTERNAL_MCX, MobilityCheck.Service.MCX);
        return Collections.unmodifiableMap(tokens);
    }

    /** The kind of document and how many links it has; what they say is up to the peer. */
    @Override
    public String toString() {
        return shown(response);
    }

    static String shown(AutodiscoverResponse response) {
        return response.resource().getClass().getSimpleName() + " with "
                + response.resource().links().size() + " links";
    }

    private boolean isInternal() {
        return response.accessLocation().filter(AccessLocation.INTERNAL::equals).isPresent();
    }
}
