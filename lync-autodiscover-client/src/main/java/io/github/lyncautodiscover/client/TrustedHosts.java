package io.github.lyncautodiscover.client;

import java.util.List;

/** The domains of Microsoft that may serve any SIP domain. */
final class TrustedHosts {
    /** Skype for Business Online: directory, pools, and their government and China forms. */
    static final List<String> MICROSOFT = List.of(
            "online.lync.com",
            "infra.lync.com",
            "online.gov.skypeforbusiness.us",
            "infra.gov.skypeforbusiness.us",
            "online.dod.skypeforbusiness.us",
            "infra.dod.skypeforbusiness.us",
            "online.partner.lync.cn",
            "infra.partner.lync.cn");

    private TrustedHosts() {}
}
