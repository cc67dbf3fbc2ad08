package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.Examination;

/**
 * What is looked at beside the discovery. Immutable.
 *
 * @param survey whether DNS is asked for every name of the SIP domain
 * @param mobility whether the mobility service is checked
 * @param addresses whether the addresses are connected to that no hop had tried
 */
record Checks(boolean survey, boolean mobility, boolean addresses) {
    static Checks of(Given given, Format format) {
        given.notBoth(Syntax.MOBILITY, Syntax.NO_MOBILITY);
        return new Checks(
                !given.has(Syntax.NO_SURVEY),
                given.has(Syntax.MOBILITY) || (format.checksMobility() && !given.has(Syntax.NO_MOBILITY)),
                !given.has(Syntax.NO_ADDRESSES));
    }

    /** {@return an examination without what was not asked for} */
    Examination narrow(Examination whole) {
        Examination narrowed = survey ? whole : whole.withoutSurvey();
        narrowed = mobility ? narrowed : narrowed.withoutMobility();
        return addresses ? narrowed : narrowed.withoutAddresses();
    }
}
