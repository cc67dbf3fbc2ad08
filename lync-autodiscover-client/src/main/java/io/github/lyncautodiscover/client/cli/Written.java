package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written for somebody: an address, as mail programs write one too, or a SIP domain alone.
 *
 * @param address the address, of nobody where a SIP domain stands alone
 * @param domainAlone whether it does
 */
record Written(SipAddress address, boolean domainAlone) {
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]*)>");
    private static final Pattern URL = Pattern.compile("(?i)https?://([^/?#:@]+)(?::\\d*)?(?:[/?#].*)?");
    private static final Pattern DISCOVERY_NAME = Pattern.compile("(?i)lyncdiscover(?:internal)?\\.([^.]+\\..+)");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none, or leaves no room for the names of the plan; the message quotes it
     */
    static Written of(String text, LookupPlan plan) {
        String bare = bare(text);
        Optional<String> meant = noAddress(bare);
        if (meant.isPresent()) {
            throw new IllegalArgumentException(meant.get());
        }
        boolean domainAlone = isDomain(bare);
        Written written = new Written(domainAlone ? SipAddress.ofDomain(bare) : SipAddress.of(bare), domainAlone);
        // Its candidates cannot be named where there is no room for their names.
        int unused = plan.candidates(written.address()).size();
        return written;
    }

    private static String bare(String text) {
        String bare = stripped(text);
        Matcher bracketed = IN_BRACKETS.matcher(bare);
        return bracketed.matches() ? stripped(bracketed.group(1)) : bare;
    }

    /** Without the blanks, and what cannot be seen, that come along when people copy. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (from < to && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isDomain(String bare) {
        return bare.indexOf('@') < 0 && bare.indexOf('.') >= 0;
    }

    /** Says of what people take for an address which SIP domain they mean. */
    private static Optional<String> noAddress(String bare) {
        Matcher url = URL.matcher(bare);
        if (url.matches()) {
            return Optional.of("this is a URL and no address, did you mean " + domain(url.group(1)) + "?");
        }
        return Optional.of(bare)
                .filter(text -> isDomain(text) && DISCOVERY_NAME.matcher(text).matches())
                .map(name -> "this is the name of a candidate and no SIP domain, did you mean " + domain(name) + "?");
    }

    private static String domain(String host) {
        Matcher name = DISCOVERY_NAME.matcher(host);
        return name.matches() ? name.group(1) : host;
    }

    /** Says what is wrong with a text that {@link #of} refuses, without quoting it. */
    static String reason(String text) {
        String bare = bare(text);
        if (bare.isEmpty()) {
            return "there is no address";
        }
        if (noAddress(bare).isPresent()) {
            return URL.matcher(bare).matches()
                    ? "this is a URL and no address"
                    : "this is the name of a candidate and no SIP domain";
        }
        int at = bare.lastIndexOf('@');
        if (at < 0 && bare.indexOf('.') < 0) {
            return "there is neither an @ nor the dot of a SIP domain";
        }
        try {
            SipAddress unused = SipAddress.ofDomain(bare.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return at < 0 ? "this is no SIP domain" : "what is behind the @ is no SIP domain";
        }
        try {
            SipAddress unused = SipAddress.of(bare);
            return "the SIP domain leaves no room for the names of the candidates";
        } catch (IllegalArgumentException noUser) {
            return at < 0
                    ? "the SIP domain leaves no room for the names of the candidates"
                    : "what is before the @ is no user";
        }
    }
}
