package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.model.SipAddress;

/**
 * What is written for somebody: an address, or a SIP domain alone.
 *
 * @param address the address, of nobody where a SIP domain stands alone
 * @param domainAlone whether it does
 */
record Written(SipAddress address, boolean domainAlone) {
    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none, or leaves no room for the names of the plan; the message quotes it
     */
    static Written of(String text, LookupPlan plan) {
        boolean domainAlone = text.indexOf('@') < 0 && text.indexOf('.') >= 0;
        Written written = new Written(domainAlone ? SipAddress.ofDomain(text) : SipAddress.of(text), domainAlone);
        // Its candidates cannot be named where there is no room for their names.
        int unused = plan.candidates(written.address()).size();
        return written;
    }

    /** Says what is wrong with a text that {@link #of} refuses, without quoting it. */
    static String reason(String text) {
        if (text.isEmpty()) {
            return "there is no address";
        }
        int at = text.lastIndexOf('@');
        if (at < 0 && text.indexOf('.') < 0) {
            return "there is neither an @ nor the dot of a SIP domain";
        }
        try {
            SipAddress unused = SipAddress.ofDomain(text.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return at < 0 ? "this is no SIP domain" : "what is behind the @ is no SIP domain";
        }
        try {
            SipAddress unused = SipAddress.of(text);
            return "the SIP domain leaves no room for the names of the candidates";
        } catch (IllegalArgumentException noUser) {
            return at < 0
                    ? "the SIP domain leaves no room for the names of the candidates"
                    : "what is before the @ is no user";
        }
    }
}
