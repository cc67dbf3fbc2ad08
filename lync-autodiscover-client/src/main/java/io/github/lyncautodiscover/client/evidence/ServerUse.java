package io.github.lyncautodiscover.client.evidence;

/** What a certificate says about being used by servers, in its extended key usage extension (EKU). */
public enum ServerUse {
    /** The extension names serverAuth. */
    NAMED,
    /** The extension is there and does not name serverAuth. */
    NOT_NAMED,
    /** There is no such extension, so that any use is allowed; Apple's devices want it all the same. */
    UNSAID,
    /** Nobody has looked, as in evidence of earlier versions. */
    UNKNOWN
}
