package io.github.lyncautodiscover.dns;

import java.util.List;

/**
 * All the DNS names that matter to the clients of one SIP domain, ready to be asked for. Immutable.
 *
 * <p>Mobile clients use the first two only; the others are fall-backs of desktop clients ([MS-OCDISCWS] 3.1; "DNS
 * requirements for Skype for Business Server").
 *
 * @param sipDomain the SIP domain in A-labels and small letters, without the final dot
 */
public record DiscoveryNames(String sipDomain) {
    private static final List<String> SERVICES = List.of(
            "_sipinternaltls._tcp.", "_sipinternal._tcp.", "_sip._tls.", "_sip._tcp.", "_sipfederationtls._tcp.");
    private static final List<String> FALL_BACKS = List.of("sipinternal.", "sip.", "sipexternal.");
    private static final List<String> MEETINGS = List.of("meet.", "dialin.");

    /**
     * Normalises and checks the SIP domain.
     *
     * @throws IllegalArgumentException when no DNS name can be made of it
     */
    public DiscoveryNames {
        sipDomain = DnsName.of(sipDomain);
        DnsName.of("_sipfederationtls._tcp." + sipDomain);
    }

    /**
     * The names of a SIP domain.
     *
     * @param sipDomain for example {@code contoso.com}; a final dot is dropped, other scripts become A-labels
     * @return the names, none of which has been asked for yet
     * @throws IllegalArgumentException when no DNS name can be made of it
     */
    public static DiscoveryNames of(String sipDomain) {
        return new DiscoveryNames(sipDomain);
    }

    /** {@return {@code lyncdiscoverinternal.<domain>}, to be published inside only} */
    public String internal() {
        return "lyncdiscoverinternal." + sipDomain;
    }

    /** {@return {@code lyncdiscover.<domain>}, to be published outside} */
    public String external() {
        return "lyncdiscover." + sipDomain;
    }

    /** {@return the SRV names in the order in which desktop clients ask for them; the last is for federation only} */
    public List<String> services() {
        return SERVICES.stream().map(label -> label + sipDomain).toList();
    }

    /** {@return the host names that desktop clients fall back to when no SRV record helps, in their order} */
    public List<String> fallBacks() {
        return FALL_BACKS.stream().map(label -> label + sipDomain).toList();
    }

    /**
     * {@return the usual host names of the simple URLs, for meetings and for dialling in; a company may have chosen others}
     */
    public List<String> meetings() {
        return MEETINGS.stream().map(label -> label + sipDomain).toList();
    }
}
