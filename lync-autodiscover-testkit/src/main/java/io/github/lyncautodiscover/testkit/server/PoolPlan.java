package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a pool behaves. Immutable.
 *
 * @param pool its names
 * @param sipDomain the SIP domain that its documents name when the request does not
 * @param authentication what stands in front of the User resource
 * @param frontEnds how many machines answer
 * @param affinity what keeps a client on one of them
 * @param rootReferrals where Root sends users elsewhere, by SIP address or {@link #EVERYBODY}
 * @param userReferrals where User sends them once they have a ticket
 * @param accounts who gets a ticket
 */
public record PoolPlan(
        PoolNames pool,
        String sipDomain,
        Set<UserAuthentication> authentication,
        int frontEnds,
        Affinity affinity,
        Map<String, String> rootReferrals,
        Map<String, String> userReferrals,
        Accounts accounts) {

    static final String EVERYBODY = "*";

    public PoolPlan {
        authentication = Set.copyOf(authentication);
        rootReferrals = Map.copyOf(rootReferrals);
        userReferrals = Map.copyOf(userReferrals);
    }

    /** The same, with documents that name the pool where the external web services belong. */
    public PoolPlan naming(PoolNames named) {
        return new PoolPlan(
                named, sipDomain, authentication, frontEnds, affinity, rootReferrals, userReferrals, accounts);
    }

    Optional<String> rootReferral(String user) {
        return referral(rootReferrals, user);
    }

    Optional<String> userReferral(String user) {
        return referral(userReferrals, user);
    }

    private static Optional<String> referral(Map<String, String> referrals, String user) {
        String everybody = referrals.get(EVERYBODY);
        String own = referrals.get(Accounts.canonical(user));
        return Optional.ofNullable(own == null ? everybody : own);
    }
}
