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
    static final Duration SOON = Duration.ofDays(14);

    private static final String RENEW = "Renew the certificate, give it the same names, and bind it wherever TLS ends:"
            + " Front End, reverse proxy, load balancer.";
    private static final FindingCode EXPIRED = new FindingCode(
            "CERT_EXPIRED", Severity.ERROR, "A certificate of the chain has run out; clients refuse it.", RENEW);
    private static final FindingCode NOT_YET_VALID = new FindingCode(
            "CERT_NOT_YET_VALID",
            Severity.ERROR,
            "A certificate of the chain is not valid yet; clients refuse it.",
            "Wait, or go back to the certificate before; if the date is past already, set the clock of this computer right.");
    private static final FindingCode EXPIRES_SOON = new FindingCode(
            "CERT_EXPIRES_SOON", Severity.WARNING, "A certificate of the chain runs out within 14 days.", RENEW);

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
                        && certificate.notAfter().isBefore(now.plus(SOON)),
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
        return Presented.byLeaf(Presented.in(seen)).stream()
                .flatMap(same -> worst(same.get(0), certificate -> condition.test(certificate, now)).stream()
                        .map(certificate -> {
                            String message = "The certificate of " + Presented.commonName(certificate.subject())
                                    + ", presented for " + Presented.hosts(same) + ", " + saying.of(certificate, now)
                                    + ".";
                            return new Draft(code, message)
                                    .severity(isTolerated(same) ? Severity.WARNING : code.severity())
                                    .seen(same.stream()
                                            .map(one -> one.seen().certificate())
                                            .toList())
                                    .done();
                        }));
    }

    private static Optional<CertificateFacts> worst(Presented presented, Predicate<CertificateFacts> condition) {
        return presented.tls().chain().stream().filter(condition).findFirst();
    }

    /** A spare certificate in the chain that this client did without; older ones may stumble over it. */
    private static boolean isTolerated(List<Presented> same) {
        return same.stream().allMatch(Presented::isTrusted)
                && same.stream().noneMatch(one -> one.seen().failedWith(FailureKind.TLS_EXPIRED));
    }

    private static String days(Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        return days == 1 ? "1 day" : days + " days";
    }
}
