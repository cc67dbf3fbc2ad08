package io.github.lyncautodiscover.testkit;

/** The product that a pool pretends to be; it decides which links, formats and headers there are. */
public enum Flavour {
    /** Lync Server 2010 with mobility: Mcx, no OAuth, only the AutodiscoverResponse formats. */
    LYNC_2010,
    /** Lync Server 2013: Mcx and UCWA, web tickets and OAuth, all four formats. */
    LYNC_2013,
    /** Skype for Business Server 2015, the last one with Mcx. */
    SKYPE_FOR_BUSINESS_2015,
    /** Skype for Business Server 2019 and Subscription Edition: UCWA, and no Mcx any more. */
    SKYPE_FOR_BUSINESS_2019,
    /** Skype for Business Online until 2021: no internal services. */
    ONLINE,
    /**
     * What is left of Skype for Business Online: its directory redirects plain http to https, and answers 404 there for
     * every domain. Its canned documents are those of {@link #ONLINE}.
     */
    ONLINE_RETIRED;

    /**
     * Tells products that a company runs itself from Microsoft's service.
     *
     * @return whether there is nothing on premises
     */
    public boolean isOnline() {
        return this == ONLINE || this == ONLINE_RETIRED;
    }
}
