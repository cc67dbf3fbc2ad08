package io.github.lyncautodiscover.client.evidence;

import java.util.Objects;

/**
 * What the mobile clients of 2012 did with certificates, as data: predictions from field reports, never proof.
 *
 * <p>Private authorities: a field report of 2012 on Lync 2010 Mobility over corporate Wi-Fi. Wrong names: Lync Server 2013,
 * "Initial Autodiscover process for mobile devices using port 80".
 */
public enum DeviceProfile {
    /** Windows Phone 7. */
    WINDOWS_PHONE_7("Windows Phone 7", Reaction.FALLS_BACK_SILENTLY),
    /** iPhone and iPad with iOS 5. */
    IOS_5("iOS 5", Reaction.FAILS),
    /** Android of that time. */
    ANDROID("Android", Reaction.ASKS_THE_USER);

    /** What a device does. */
    public enum Reaction {
        /** Connects. */
        CONNECTS,
        /** Says nothing and goes on with the next candidate. */
        FALLS_BACK_SILENTLY,
        /** Ends with a general error. */
        FAILS,
        /** Shows a warning, and connects when the user agrees. */
        ASKS_THE_USER,
        /** Nobody has reported what it does. */
        UNKNOWN
    }

    /**
     * What a device is expected to do at a hop. Immutable.
     *
     * @param device the device
     * @param reaction what it is expected to do
     * @param source where that is known from
     */
    public record Prediction(DeviceProfile device, Reaction reaction, String source) {
        /** Refuses null. */
        public Prediction {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(reaction, "reaction");
            Objects.requireNonNull(source, "source");
        }
    }

    private static final String SOURCE = "field report, 2012";

    private final String label;
    private final Reaction privateAuthority;

    DeviceProfile(String label, Reaction privateAuthority) {
        this.label = label;
        this.privateAuthority = privateAuthority;
    }

    /** {@return the device as people call it} */
    public String label() {
        return label;
    }

    /**
     * Predicts what this device would do at a hop. It is assumed to trust what this client was told to trust.
     *
     * @param hop the hop
     * @return the prediction, labelled with its source
     */
    public Prediction predict(Hop hop) {
        return new Prediction(this, reaction(hop), SOURCE);
    }

    private Reaction reaction(Hop hop) {
        if (hop.failure().isEmpty()) {
            return Reaction.CONNECTS;
        }
        return switch (hop.failure().get().kind()) {
            case TLS_UNTRUSTED_ISSUER -> refusedByTheCaller(hop) ? Reaction.UNKNOWN : privateAuthority;
            case TLS_NAME_MISMATCH -> Reaction.FAILS;
            default -> Reaction.UNKNOWN;
        };
    }

    /** A trust manager of the caller's may refuse what every device accepts. */
    private static boolean refusedByTheCaller(Hop hop) {
        return hop.tls().filter(tls -> tls.trust() == ChainTrust.UNKNOWN).isPresent();
    }
}
