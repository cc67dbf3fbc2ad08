package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What devices do with certificates, as data: predictions from what their makers and the field report, never proof.
 * Those of today come first; findings quote those, and the ones of 2012 only where a caller asks for them.
 */
public enum DeviceProfile {
    /**
     * iPhone and iPad since iOS 13, private authorities included: Apple support article 103769. Its root has to be
     * installed and switched on by hand where the authority is private.
     */
    IOS_13("iOS 13 and later", "Apple support article 103769"),
    /** Android since version 7: apps trust no root that the user has installed, unless they say so. */
    ANDROID_7("Android 7 and later", "inferred from the platform's defaults"),
    /** Java, as this client is. */
    JAVA("Java", "this lookup"),
    /** A domain-joined PC with Windows. */
    WINDOWS("Windows, joined to the domain", "field reports"),
    /** Windows Phone 7. */
    WINDOWS_PHONE_7("Windows Phone 7", "field report, 2012"),
    /** iPhone and iPad with iOS 5. */
    IOS_5("iOS 5", "field report, 2012"),
    /** Android of 2012. */
    ANDROID_4("Android 4", "field report, 2012");

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

    private final String label;
    private final String source;

    DeviceProfile(String label, String source) {
        this.label = label;
        this.source = source;
    }

    /** {@return the devices of today} */
    public static List<DeviceProfile> current() {
        return List.of(IOS_13, ANDROID_7, JAVA, WINDOWS);
    }

    /** {@return the devices of 2012, when mobility was new} */
    public static List<DeviceProfile> of2012() {
        return List.of(WINDOWS_PHONE_7, IOS_5, ANDROID_4);
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
        return new Prediction(this, reaction(hop), source);
    }

    private Reaction reaction(Hop hop) {
        Optional<FailureKind> failure =
                hop.failure().filter(failed -> failed.phase() == Phase.TLS).map(Failure::kind);
        if (hop.failure().isPresent() && failure.isEmpty()) {
            return Reaction.UNKNOWN;
        }
        if (failure.isEmpty()) {
            return refuses(hop) ? Reaction.FAILS : Reaction.CONNECTS;
        }
        return switch (failure.get()) {
            case TLS_UNTRUSTED_ISSUER -> refusedByTheCaller(hop) ? Reaction.UNKNOWN : untrusted();
            case TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID -> Reaction.FAILS;
            default -> this == JAVA ? Reaction.FAILS : Reaction.UNKNOWN;
        };
    }

    private Reaction untrusted() {
        return switch (this) {
            case IOS_13, ANDROID_7, JAVA, IOS_5 -> Reaction.FAILS;
            // It trusts the authority of its domain, and nobody can see from here whether this is it.
            case WINDOWS -> Reaction.UNKNOWN;
            case WINDOWS_PHONE_7 -> Reaction.FALLS_BACK_SILENTLY;
            case ANDROID_4 -> Reaction.ASKS_THE_USER;
        };
    }

    /** Whether it refuses what this client has taken. */
    private boolean refuses(Hop hop) {
        Optional<CertificateFacts> leaf = hop.tls().flatMap(TlsFacts::certificate);
        String host = Urls.host(hop.url());
        return switch (this) {
            case IOS_13 ->
                leaf.filter(own -> !AppleDemand.allUnmet(own, host).isEmpty()).isPresent();
            case ANDROID_7 -> leaf.filter(own -> !own.covers(host)).isPresent();
            default -> false;
        };
    }

    /** A trust manager of the caller's may refuse what every device accepts. */
    private static boolean refusedByTheCaller(Hop hop) {
        return hop.tls().filter(tls -> tls.trust() == ChainTrust.UNKNOWN).isPresent();
    }
}
