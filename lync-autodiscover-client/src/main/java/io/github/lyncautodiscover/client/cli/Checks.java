package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.evidence.Intent;
import java.util.Optional;

/**
 * What is looked at beside the discovery. Immutable.
 *
 * @param survey whether DNS is asked for every name of the SIP domain
 * @param mobility whether the mobility service is checked
 * @param addresses whether the addresses are connected to that no hop had tried
 * @param intent where the deployment is going
 */
record Checks(boolean survey, boolean mobility, boolean addresses, Optional<Intent> intent) {
    static Checks of(Given given, Format format) {
        given.notBoth(Syntax.MOBILITY, Syntax.NO_MOBILITY);
        given.notBoth(Syntax.INTENT, Syntax.NO_SURVEY);
        return new Checks(
                !given.has(Syntax.NO_SURVEY),
                given.has(Syntax.MOBILITY) || (format.checksMobility() && !given.has(Syntax.NO_MOBILITY)),
                !given.has(Syntax.NO_ADDRESSES),
                given.text(Syntax.INTENT).map(Checks::intent));
    }

    private static Intent intent(String text) {
        return switch (text) {
            case "stay" -> Intent.STAY;
            case "hybrid" -> Intent.HYBRID;
            case "teams-only" -> Intent.TEAMS_ONLY;
            default -> throw new UsageException("--intent is stay, hybrid or teams-only, not " + text);
        };
    }

    /** {@return an examination without what was not asked for} */
    Examination narrow(Examination whole) {
        Examination narrowed = survey ? whole : whole.withoutSurvey();
        narrowed = mobility ? narrowed : narrowed.withoutMobility();
        Examination all = addresses ? narrowed : narrowed.withoutAddresses();
        return intent.map(all::intent).orElse(all);
    }
}
