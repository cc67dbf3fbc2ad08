package io.github.lyncautodiscover.dns;

/** Why a name has the {@link SplitStatus} that it has. The names of the constants are stable. */
public enum SplitReason {
    /** The internal discovery name is where it belongs. */
    INTERNAL_ONLY_INSIDE(SplitStatus.INTENDED, "Resolves inside only, as it should."),
    /** Microsoft serves the domain. */
    INTERNAL_NOT_NEEDED_ONLINE(
            SplitStatus.INTENDED, "Not published, and not needed: lyncdiscover leads to Skype for Business Online."),
    /** Devices outside try a name first that they cannot use. */
    INTERNAL_PUBLISHED_OUTSIDE(
            SplitStatus.TOLERABLE,
            "Resolves outside too: devices there try it first and lose time before they go on to lyncdiscover."),
    /** Devices inside get the answer meant for those outside. */
    INTERNAL_MISSING_INSIDE(
            SplitStatus.TOLERABLE,
            "Missing inside: devices there fall through to lyncdiscover and are treated as external."),
    /** Devices inside find nothing at all. */
    NO_DISCOVERY_INSIDE(
            SplitStatus.BROKEN,
            "Neither discovery name resolves inside: publish the record, or the pin-point zone that was forgotten."),
    /** The external discovery name needs no internal record. */
    EXTERNAL_ONLY_OUTSIDE(SplitStatus.INTENDED, "Resolves outside only; inside, lyncdiscoverinternal takes its place."),
    /** Both sides agree. */
    EXTERNAL_SAME_ADDRESS(SplitStatus.INTENDED, "Resolves to the same public address on both sides."),
    /** The inside differs, where it is asked second only. */
    EXTERNAL_OTHER_ADDRESS_INSIDE(
            SplitStatus.TOLERABLE,
            "Resolves to another address inside: harmless as long as lyncdiscoverinternal answers there first."),
    /** Devices outside find nothing. */
    EXTERNAL_MISSING_OUTSIDE(SplitStatus.BROKEN, "Missing outside: devices there find no discovery service."),
    /** The hairpin design. */
    WEB_SAME_ADDRESS(
            SplitStatus.INTENDED,
            "Resolves to the same public address on both sides: the firewall must let devices inside reach it"
                    + " (hairpin)."),
    /** The less good design. */
    WEB_PRIVATE_INSIDE(
            SplitStatus.TOLERABLE,
            "Resolves to an address inside that is of no use outside: a device that roams must ask again."),
    /** Two public addresses. */
    WEB_OTHER_ADDRESS_INSIDE(
            SplitStatus.TOLERABLE, "Resolves to different public addresses: both must lead to the reverse proxy."),
    /** Discovery works inside, everything after it does not. */
    WEB_MISSING_INSIDE(
            SplitStatus.BROKEN,
            "Missing inside: a pin-point zone or a record was forgotten, so devices there find the service but cannot"
                    + " reach it."),
    /** Devices outside cannot work. */
    WEB_MISSING_OUTSIDE(SplitStatus.BROKEN, "Missing outside: devices there cannot reach the web services."),
    /** An internal address leaked into public DNS. */
    PRIVATE_OUTSIDE(SplitStatus.BROKEN, "Resolves outside to an address that cannot be reached from the internet."),
    /** The chain of aliases ends in nothing, on the side that matters. */
    ALIAS_LEADS_NOWHERE(SplitStatus.BROKEN, "Is an alias that leads nowhere: its target has no address."),
    /** The inside view cannot be judged. */
    INSIDE_DID_NOT_ANSWER(SplitStatus.UNKNOWN, "Not judged: DNS inside gave no usable answer."),
    /** The outside view cannot be judged. */
    OUTSIDE_DID_NOT_ANSWER(SplitStatus.UNKNOWN, "Not judged: DNS outside gave no usable answer.");

    private final SplitStatus status;
    private final String meaning;

    SplitReason(SplitStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** {@return whether this is intended, tolerable, unknown or broken} */
    public SplitStatus status() {
        return status;
    }

    /** {@return a sentence for people, without the addresses} */
    public String meaning() {
        return meaning;
    }
}
