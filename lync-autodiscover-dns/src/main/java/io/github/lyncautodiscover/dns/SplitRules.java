package io.github.lyncautodiscover.dns;

import java.util.Collections;
import java.util.Set;

/** Judges the names of a domain; each rule is read from top to bottom, the first line that applies decides. */
final class SplitRules {
    private final HostAnswer internalInside;
    private final HostAnswer internalOutside;
    private final HostAnswer externalInside;
    private final HostAnswer externalOutside;

    SplitRules(
            HostAnswer internalInside,
            HostAnswer internalOutside,
            HostAnswer externalInside,
            HostAnswer externalOutside) {
        this.internalInside = internalInside;
        this.internalOutside = internalOutside;
        this.externalInside = externalInside;
        this.externalOutside = externalOutside;
    }

    SplitReason internal() {
        if (leadsNowhere(internalInside)) {
            return SplitReason.ALIAS_LEADS_NOWHERE;
        }
        if (internalInside.missing()) {
            if (online(externalOutside) || online(externalInside)) {
                return SplitReason.INTERNAL_NOT_NEEDED_ONLINE;
            }
            if (externalInside.found()) {
                return SplitReason.INTERNAL_MISSING_INSIDE;
            }
            boolean nothing = externalInside.missing() || leadsNowhere(externalInside);
            return nothing ? SplitReason.NO_DISCOVERY_INSIDE : SplitReason.INSIDE_DID_NOT_ANSWER;
        }
        if (!internalInside.found()) {
            return SplitReason.INSIDE_DID_NOT_ANSWER;
        }
        if (internalOutside.found()) {
            return SplitReason.INTERNAL_PUBLISHED_OUTSIDE;
        }
        boolean known = internalOutside.missing() || leadsNowhere(internalOutside);
        return known ? SplitReason.INTERNAL_ONLY_INSIDE : SplitReason.OUTSIDE_DID_NOT_ANSWER;
    }

    SplitReason external() {
        if (leadsNowhere(externalOutside)) {
            return SplitReason.ALIAS_LEADS_NOWHERE;
        }
        if (externalOutside.missing()) {
            return SplitReason.EXTERNAL_MISSING_OUTSIDE;
        }
        if (!externalOutside.found()) {
            return SplitReason.OUTSIDE_DID_NOT_ANSWER;
        }
        if (!publicOnly(externalOutside)) {
            return SplitReason.PRIVATE_OUTSIDE;
        }
        if (externalInside.found()) {
            return sameAddress(externalInside, externalOutside)
                    ? SplitReason.EXTERNAL_SAME_ADDRESS
                    : SplitReason.EXTERNAL_OTHER_ADDRESS_INSIDE;
        }
        if (internalInside.found()) {
            return SplitReason.EXTERNAL_ONLY_OUTSIDE;
        }
        if (leadsNowhere(externalInside)) {
            return SplitReason.ALIAS_LEADS_NOWHERE;
        }
        return externalInside.missing() ? SplitReason.NO_DISCOVERY_INSIDE : SplitReason.INSIDE_DID_NOT_ANSWER;
    }

    static SplitReason webServices(HostAnswer inside, HostAnswer outside) {
        if (leadsNowhere(outside) || leadsNowhere(inside)) {
            return SplitReason.ALIAS_LEADS_NOWHERE;
        }
        if (outside.missing()) {
            return SplitReason.WEB_MISSING_OUTSIDE;
        }
        if (inside.missing()) {
            return SplitReason.WEB_MISSING_INSIDE;
        }
        if (!outside.found()) {
            return SplitReason.OUTSIDE_DID_NOT_ANSWER;
        }
        if (!publicOnly(outside)) {
            return SplitReason.PRIVATE_OUTSIDE;
        }
        if (!inside.found()) {
            return SplitReason.INSIDE_DID_NOT_ANSWER;
        }
        if (!publicOnly(inside)) {
            return SplitReason.WEB_PRIVATE_INSIDE;
        }
        return sameAddress(inside, outside) ? SplitReason.WEB_SAME_ADDRESS : SplitReason.WEB_OTHER_ADDRESS_INSIDE;
    }

    private static boolean leadsNowhere(HostAnswer answer) {
        return answer.dangling() || answer.status() == DnsStatus.LOOP;
    }

    private static boolean publicOnly(HostAnswer answer) {
        return answer.addressClasses().equals(Set.of(AddressClass.PUBLIC));
    }

    /** One in common suffices: answers rotate and balance. */
    private static boolean sameAddress(HostAnswer a, HostAnswer b) {
        return !Collections.disjoint(a.addresses(), b.addresses());
    }

    private static boolean online(HostAnswer answer) {
        return answer.aliases().stream()
                .anyMatch(alias -> OnlineHost.recognise(alias.target()).isPresent());
    }
}
