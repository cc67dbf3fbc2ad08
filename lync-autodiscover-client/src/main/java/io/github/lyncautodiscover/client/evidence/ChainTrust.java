package io.github.lyncautodiscover.client.evidence;

/** What stands between a presented chain and the trusted roots. */
public enum ChainTrust {
    /** The chain leads to a trusted root. */
    TRUSTED,
    /**
     * The chain leads to a root that this computer trusts, as its browsers do, and that is none of the public roots
     * which phones know: the root of a company. Told where both were asked, see {@code TlsPolicy}.
     */
    TRUSTED_BY_COMPUTER,
    /**
     * The chain leads to one of the public roots, which phones know and the store of this computer does not have. Told
     * where both were asked, see {@code TlsPolicy}.
     */
    TRUSTED_BY_PUBLIC_ROOTS,
    /** The only certificate vouches for itself. */
    SELF_SIGNED,
    /** The chain ends in a root, which is not trusted here: a private authority. */
    PRIVATE_ROOT,
    /**
     * The last certificate names an issuer that was neither sent nor is trusted: an intermediate is missing, or a private
     * authority keeps its root to itself.
     */
    UNKNOWN_ISSUER,
    /** The handshake ended before that could be told, or a trust manager refused the chain for reasons of its own. */
    UNKNOWN
}
