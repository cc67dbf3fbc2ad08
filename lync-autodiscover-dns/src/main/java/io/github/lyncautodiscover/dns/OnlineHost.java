package io.github.lyncautodiscover.dns;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A host of Skype for Business Online: a record that leads there says that Microsoft serves the domain. Immutable.
 *
 * @param host the name that was recognised, in small letters
 * @param purpose what clients use it for
 * @param cloud the cloud it belongs to
 */
public record OnlineHost(String host, Purpose purpose, Cloud cloud) {

    /** Refuses missing parts. */
    public OnlineHost {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(cloud, "cloud");
    }

    /** What clients use the host for. */
    public enum Purpose {
        /** Autodiscover: {@code webdir}. */
        DISCOVERY,
        /** Signing in: {@code sipdir}. */
        SIGN_IN,
        /** Federation with other organisations: {@code sipfed}. */
        FEDERATION
    }

    /** One of Microsoft's separate clouds. */
    public enum Cloud {
        /** The general cloud, of which GCC is a part. */
        WORLDWIDE,
        /** United States, GCC High. */
        GCC_HIGH,
        /** United States, Department of Defense. */
        DOD,
        /** China, operated by 21Vianet. */
        CHINA
    }

    /**
     * Gives the host that a customer's records are to lead to.
     *
     * @param purpose what clients use it for
     * @param cloud the cloud that serves the domain
     * @return such as {@code webdir.online.lync.com}
     */
    public static OnlineHost of(Purpose purpose, Cloud cloud) {
        return OnlineHosts.KNOWN.stream()
                .filter(known -> known.purpose() == purpose && known.cloud() == cloud)
                .findFirst()
                .map(known -> new OnlineHost(known.name(), purpose, cloud))
                .orElseThrow();
    }

    /**
     * Recognises a host name.
     *
     * @param host such as the target of an alias or of an SRV record; case does not matter
     * @return empty when it is none of the known ones
     */
    public static Optional<OnlineHost> recognise(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return OnlineHosts.KNOWN.stream()
                .filter(known -> known.matches(name))
                .findFirst()
                .map(known -> new OnlineHost(name, known.purpose(), known.cloud()));
    }
}
