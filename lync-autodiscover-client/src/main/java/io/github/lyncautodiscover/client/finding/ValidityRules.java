package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Certificates that have run out, run out soon, or are not valid yet. "Now" is the start of the diagnosis. */
final class ValidityRules implements Family {
    /**
     * Renewal by itself happens when a third of the lifetime is left: a quarter is late, and so are 30 days of a long one.
     */
    private static final int LATE = 4;

    private static final Duration LONGEST_NOTICE = Duration.ofDays(30);

    private static final String RENEW =
            "Renew the certificate with the same names, and bind it wherever TLS ends: Front End, reverse proxy, load balancer.";
    private static final String TAKE_OUT =
            "Take the certificate that has run out of the chain that the server sends; put its successor there if it has one.";
    private static final FindingCode EXPIRED = new FindingCode(
            "CERT_EXPIRED", Severity.ERROR, "A certificate of the chain has run out; clients refuse it.", RENEW);
    private static final FindingCode NOT_YET_VALID = new FindingCode(
            "CERT_NOT_YET_VALID",
            Severity.ERROR,
            "A certificate of the chain is not valid yet; clients refuse it.",
            "Wait, or go back to the certificate before; if the date is past already, set the clock of this computer right.");
    private static final FindingCode EXPIRES_SOON = new FindingCode(
            "CERT_EXPIRES_SOON",
            Severity.WARNING,
            "Less than a quarter of a certificate's lifetime is left, or less than 30 days of a long one.",
            RENEW);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(EXPIRED, ValidityRules::expired),
                new Rule(NOT_YET_VALID, ValidityRules::notYetValid),
                new Rule(EXPIRES_SOON, ValidityRules::expiresSoon));
    }

    private static Stream<Finding> expired(Seen seen) {
        return each(
                seen,
                EXPIRED,
                (certificate, now) -> certificate.notAfter().isBefore(now),
                (certificate, now) ->
                        "ran out on " + certificate.notAfter() + ", " + days(certificate.notAfter(), now) + " ago");
    }

    private static Stream<Finding> notYetValid(Seen seen) {
        return each(
                seen,
                NOT_YET_VALID,
                (certificate, now) -> certificate.notBefore().isAfter(now),
                (certificate, now) ->
                        "becomes valid on " + certificate.notBefore() + ", in " + days(now, certificate.notBefore()));
    }

    private static Stream<Finding> expiresSoon(Seen seen) {
        return each(
                seen,
                EXPIRES_SOON,
                (certificate, now) -> !certificate.notAfter().isBefore(now)
                        && certificate.notAfter().isBefore(now.plus(notice(certificate))),
                (certificate, now) ->
                        "runs out on " + certificate.notAfter() + ", in " + days(now, certificate.notAfter()));
    }

    /** What is said of a certificate at a time. */
    private interface Saying {
        String of(CertificateFacts certificate, Instant now);
    }

    private static Stream<Finding> each(
            Seen seen, FindingCode code, BiPredicate<CertificateFacts, Instant> condition, Saying saying) {
        Instant now = seen.diagnosis().startedAt();
        return seen.chains().stream()
                .flatMap(same -> worst(same, certificate -> condition.test(certificate, now)).stream()
                        .map(certificate -> {
                            boolean tolerated = isTolerated(same);
                            String message = "The certificate of " + Presented.commonName(certificate.subject())
                                    + ", presented for " + Presented.hosts(same) + ", " + saying.of(certificate, now)
                                    + (tolerated && !code.equals(EXPIRES_SOON) ? "; this client did without it." : ".");
                            return new Draft(code, message)
                                    .severity(tolerated ? Severity.WARNING : code.severity())
                                    .remedy(tolerated && code.equals(EXPIRED) ? TAKE_OUT : code.remedy())
                                    .seen(same.stream()
                                            .map(one -> one.seen().certificate())
                                            .toList())
                                    .done();
                        }));
    }

    /** Of all chains with the same certificate of the server, which need not be the same. */
    private static Optional<CertificateFacts> worst(List<Presented> same, Predicate<CertificateFacts> condition) {
        return same.stream()
                .flatMap(one -> one.tls().chain().stream().filter(certificate -> isJudged(one, certificate)))
                .filter(condition)
                .findFirst();
    }

    /** Nobody looks at the dates of a root that is trusted. */
    private static boolean isJudged(Presented presented, CertificateFacts certificate) {
        return !certificate.isSelfIssued() || certificate.equals(presented.leaf()) || isOutOfDate(presented);
    }

    private static boolean isOutOfDate(Presented presented) {
        return presented.seen().failedWith(FailureKind.TLS_EXPIRED)
                || presented.seen().failedWith(FailureKind.TLS_NOT_YET_VALID);
    }

    /** A spare certificate in the chain that this client did without; older ones may stumble over it. */
    private static boolean isTolerated(List<Presented> same) {
        return same.stream().allMatch(Presented::isTrusted) && same.stream().noneMatch(ValidityRules::isOutOfDate);
    }

    private static Duration notice(CertificateFacts certificate) {
        Duration part = Duration.between(certificate.notBefore(), certificate.notAfter())
                .dividedBy(LATE);
        return part.compareTo(LONGEST_NOTICE) < 0 ? part : LONGEST_NOTICE;
    }

    private static String days(Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        return days == 1 ? "1 day" : days + " days";
    }
}
