package io.github.lyncautodiscover.testkit;

/** What {@code Set-CsMcxConfiguration -ExposedWebURL} made of the links to mobility (Mcx). */
public enum McxExposure {
    /** Internal/Mcx and External/Mcx both name the external web services, as it should be. */
    EXTERNAL,
    /** Both name the internal web services, so that phones outside are locked out. */
    INTERNAL,
    /** There is Internal/Mcx, on the internal web services, and no External/Mcx. */
    INTERNAL_LINK_ONLY,
    /** There is neither. */
    NONE
}
