package io.github.lyncautodiscover.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * The address a user signs in with, taken apart where discovery needs it.
 *
 * <p>Models the sign-in address of [MS-OCDISCWS] 3.1.5.2, whose domain names the hosts to ask. Immutable.
 *
 * @param user everything before the last {@code @}, as it was written
 * @param domain the SIP domain in lower case, internationalised labels as A-labels (RFC 3490)
 */
public record SipAddress(String user, String domain) implements Serializable {
    private static final String SCHEME = "sip:";
    private static final String NOBODY = "lync-autodiscover";
    private static final String NEVER_IN_A_USER = ":<>\"";

    /**
     * Checks the user and brings the domain into the form of DNS.
     *
     * @throws IllegalArgumentException if either is empty or holds what it must not; the message names it
     */
    public SipAddress {
        checkUser(user);
        if (domain.isEmpty()) {
            throw new IllegalArgumentException("there is nothing behind the @");
        }
        checkDomain(domain);
        domain = DomainName.of(domain);
    }

    /**
     * Reads {@code sip:alice@contoso.com} or {@code alice@contoso.com}; the last {@code @} splits.
     *
     * @param text the address; {@code sip:} in any case; no parameters, no headers, no blanks
     * @return the address
     * @throws IllegalArgumentException if it is none; the message says what is wrong with it
     */
    public static SipAddress of(String text) {
        Objects.requireNonNull(text, "address is null");
        String bare = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? text.substring(SCHEME.length()) : text;
        int at = bare.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("there is no @ in the SIP address " + Excerpt.of(text));
        }
        return new SipAddress(bare.substring(0, at), bare.substring(at + 1));
    }

    /**
     * Makes an address for a question about a whole SIP domain, as whoever looks after many has it: servers want an
     * address, so it names the user {@code lync-autodiscover}, whom nobody is expected to have.
     *
     * @param domain the SIP domain, with at least one dot
     * @return {@code lync-autodiscover@domain}
     * @throws IllegalArgumentException if it is none; the message says what is wrong with it
     */
    public static SipAddress ofDomain(String domain) {
        Objects.requireNonNull(domain, "domain is null");
        if (domain.indexOf('.') < 0) {
            throw new IllegalArgumentException("a SIP domain has a dot: " + Excerpt.of(domain));
        }
        return new SipAddress(NOBODY, domain);
    }

    private static void checkUser(String user) {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("there is nothing before the @");
        }
        refuseInvisible(user, "user");
        int bad = user.codePoints()
                .filter(c -> NEVER_IN_A_USER.indexOf(c) >= 0)
                .findFirst()
                .orElse(-1);
        if (bad >= 0) {
            throw new IllegalArgumentException("a user has no " + Character.toString(bad) + ": " + Excerpt.of(user));
        }
    }

    private static void checkDomain(String domain) {
        refuseInvisible(domain, "domain");
        if (domain.indexOf(';') >= 0 || domain.indexOf('?') >= 0) {
            throw new IllegalArgumentException(
                    "parameters and headers are not accepted, give user@domain alone: " + Excerpt.of(domain));
        }
        if (domain.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a SIP domain has no port: " + Excerpt.of(domain));
        }
    }

    private static void refuseInvisible(String part, String name) {
        boolean invisible = part.codePoints()
                .anyMatch(c -> Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
        if (invisible) {
            throw new IllegalArgumentException(
                    "there is a blank or an invisible character in the " + name + ": " + Excerpt.of(part));
        }
    }

    /**
     * Gives the bare form, as clients send it in {@code sipuri}.
     *
     * @return {@code user@domain}
     */
    @Override
    public String toString() {
        return user + '@' + domain;
    }
}
