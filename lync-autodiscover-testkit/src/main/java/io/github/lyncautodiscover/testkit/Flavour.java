package io.github.lyncautodiscover.testkit;

/** The product that a pool pretends to be; it decides which links and formats there are. */
public enum Flavour {
    /** Lync Server 2010 with mobility: Mcx, no OAuth, only the AutodiscoverResponse formats. */
    LYNC_2010,
    /** Lync Server 2013: Mcx and UCWA, web tickets and OAuth, all four formats. */
    LYNC_2013,
    /** Skype for Business Server as of 2019: like 2013 without Mcx. */
    SKYPE_FOR_BUSINESS,
    /** Skype for Business Online: no internal services. */
    ONLINE
}
