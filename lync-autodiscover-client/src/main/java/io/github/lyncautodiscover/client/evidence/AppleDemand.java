package io.github.lyncautodiscover.client.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What iPhones and iPads demand of the server's own certificate since iOS 13, whoever issued it (Apple support article
 * 103769, as of 2026-11). Java and Windows are content with less.
 */
public enum AppleDemand {
    /** A name of the host in the SAN: the common name is ignored. */
    NAME {
        @Override
        public Optional<String> unmet(CertificateFacts certificate, String host) {
            String commonName = "it names " + host + " as common name only, which works in Java and fails on phones";
            String none = "no alternative name (SAN) fits " + host;
            return when(!certificate.covers(host), certificate.coversByCommonName(host) ? commonName : none);
        }
    },
    /** An RSA key of 2048 bits or more, or an EC key. */
    KEY {
        @Override
        public Optional<String> unmet(CertificateFacts certificate, String host) {
            Matcher rsa = RSA.matcher(certificate.key());
            boolean isShort = rsa.matches() && Integer.parseInt(rsa.group(1)) < SHORTEST_RSA;
            return when(isShort, "its RSA key has fewer than " + SHORTEST_RSA + " bits");
        }
    },
    /** A signature with SHA-2. */
    SIGNATURE {
        @Override
        public Optional<String> unmet(CertificateFacts certificate, String host) {
            String algorithm = certificate.signatureAlgorithm().toUpperCase(Locale.ROOT);
            return when(
                    algorithm.startsWith("SHA1") || algorithm.startsWith("MD5"),
                    "it is signed with " + certificate.signatureAlgorithm());
        }
    },
    /** The extended key usage for servers, in certificates of July 2019 and later. */
    USE {
        @Override
        public Optional<String> unmet(CertificateFacts certificate, String host) {
            ServerUse use = certificate.serverUse();
            return when(
                    isJudged(certificate) && (use == ServerUse.NOT_NAMED || use == ServerUse.UNSAID),
                    "its extended key usage does not name server authentication");
        }
    },
    /** At most 825 days, in certificates of July 2019 and later. */
    LIFETIME {
        @Override
        public Optional<String> unmet(CertificateFacts certificate, String host) {
            // Whole days: one of exactly 825 days ends a second early or late, by whom it comes from.
            long days = Duration.between(certificate.notBefore(), certificate.notAfter())
                    .toDays();
            return when(
                    isJudged(certificate) && days > MOST_DAYS,
                    "it is valid for " + days + " days, and " + MOST_DAYS + " are the most");
        }
    };

    private static final Instant JUDGED_SINCE = Instant.parse("2019-07-01T00:00:00Z");
    private static final int MOST_DAYS = 825;
    private static final int SHORTEST_RSA = 2048;
    private static final Pattern RSA = Pattern.compile("RSA (\\d{1,5})");

    /**
     * {@return why these devices refuse a certificate even where they trust its authority, as the rest of a sentence;
     * empty when it meets this demand}
     *
     * @param certificate the server's own certificate
     * @param host the host that presents it
     */
    public abstract Optional<String> unmet(CertificateFacts certificate, String host);

    /**
     * {@return all objections to a certificate; none when these devices take it}
     *
     * @param certificate the server's own certificate
     * @param host the host that presents it
     */
    public static List<String> allUnmet(CertificateFacts certificate, String host) {
        return Stream.of(values())
                .flatMap(demand -> demand.unmet(certificate, host).stream())
                .toList();
    }

    private static boolean isJudged(CertificateFacts certificate) {
        return !certificate.notBefore().isBefore(JUDGED_SINCE);
    }

    private static Optional<String> when(boolean applies, String objection) {
        return applies ? Optional.of(objection) : Optional.empty();
    }
}
