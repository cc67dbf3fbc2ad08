package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.hop.Errand;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.dns.AddressClass;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where redirects may lead. Immutable; every method gives another policy.
 *
 * <p>Some things no policy allows: going from https down to http, following anything but http and https, a URL with
 * credentials, a URL that the attempt has visited before, and more than ten redirects.
 */
public final class RedirectPolicy {
    private static final RedirectPolicy STANDARD = new RedirectPolicy(TrustedHosts.MICROSOFT, any -> true, false, true);

    private final List<String> trustedDomains;
    private final Predicate<URI> foreignAllowed;
    private final boolean statusMayLeave;
    private final boolean privateAllowed;

    private RedirectPolicy(
            List<String> trustedDomains,
            Predicate<URI> foreignAllowed,
            boolean statusMayLeave,
            boolean privateAllowed) {
        this.trustedDomains = trustedDomains;
        this.foreignAllowed = foreignAllowed;
        this.statusMayLeave = statusMayLeave;
        this.privateAllowed = privateAllowed;
    }

    /**
     * Trusts the SIP domain and the hosts of Skype for Business Online. A Redirect link to any other https host is
     * followed without naming the user, and marks the answer as {@link Assurance#FOREIGN_HOST}; an HTTP redirect (3xx)
     * that leaves the SIP domain ends the candidate.
     *
     * @return the default policy
     */
    public static RedirectPolicy standard() {
        return STANDARD;
    }

    /**
     * Trusts more hosts, as the "TrustModelData" setting of Lync clients does.
     *
     * @param domains domains; each stands for itself and all names below it
     * @return the new policy
     */
    public RedirectPolicy trusting(String... domains) {
        List<String> more = Stream.concat(trustedDomains.stream(), Arrays.stream(domains))
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
        return new RedirectPolicy(more, foreignAllowed, statusMayLeave, privateAllowed);
    }

    /** {@return a policy that refuses every host that is not trusted} */
    public RedirectPolicy refusingForeignHosts() {
        return askingAboutForeignHosts(any -> false);
    }

    /**
     * Asks before a host that is not trusted is followed, as desktop clients ask their user.
     *
     * @param question gets the target, and refuses it by throwing as well; called on the thread of the discovery, whose
     *     time goes on
     * @return the new policy
     */
    public RedirectPolicy askingAboutForeignHosts(Predicate<URI> question) {
        return new RedirectPolicy(
                trustedDomains, Objects.requireNonNull(question, "question"), statusMayLeave, privateAllowed);
    }

    /** {@return a policy by which HTTP redirects (3xx) may leave the SIP domain, under the rules for Redirect links} */
    public RedirectPolicy lettingStatusLeaveTheDomain() {
        return new RedirectPolicy(trustedDomains, foreignAllowed, true, privateAllowed);
    }

    /** {@return a policy that never goes from a public address to a private, loopback or link-local one} */
    public RedirectPolicy refusingPrivateAddresses() {
        return new RedirectPolicy(trustedDomains, foreignAllowed, statusMayLeave, false);
    }

    /** Whether a host may serve a SIP domain without being asked about. */
    boolean trusts(String host, String sipDomain) {
        return Hosts.isWithin(host, sipDomain)
                || trustedDomains.stream().anyMatch(domain -> Hosts.isWithin(host, domain));
    }

    boolean allowsForeign(URI target) {
        try {
            return foreignAllowed.test(target);
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    /** A hop after another one: whoever stands in public must not lead us into a private network unless that is allowed. */
    Errand errand(Hop from, HopRequest request, boolean foreign) {
        Optional<InetSocketAddress> address = from.address();
        boolean fromPublic = from.proxy().isEmpty()
                && address.isPresent()
                && AddressClass.of(address.get().getAddress()) == AddressClass.PUBLIC;
        return new Errand(request, foreign, fromPublic && !privateAllowed);
    }

    boolean statusMayLeave() {
        return statusMayLeave;
    }
}
