package io.github.lyncautodiscover.client;

import java.util.List;

/** The hosts that may serve a SIP domain without being asked about: its own, and Microsoft's. */
final class TrustedHosts {
    /** Skype for Business Online: directory, pools, and their government and China forms. */
    private static final List<String> MICROSOFT = List.of(
            "online.lync.com",
            "infra.lync.com",
            "online.gov.skypeforbusiness.us",
            "infra.gov.skypeforbusiness.us",
            "online.dod.skypeforbusiness.us",
            "infra.dod.skypeforbusiness.us",
            "online.partner.lync.cn",
            "infra.partner.lync.cn");

    private TrustedHosts() {}

    static boolean trusts(String host, String sipDomain) {
        return Urls.isWithin(host, sipDomain) || MICROSOFT.stream().anyMatch(domain -> Urls.isWithin(host, domain));
    }
}
