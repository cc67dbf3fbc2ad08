package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AppleDemand;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.DeviceProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chains that do not lead to a trusted root: a private authority, or an intermediate that is not sent. */
final class TrustRules implements Family {
    static final FindingCode UNTRUSTED = new FindingCode(
            "TLS_UNTRUSTED_ISSUER",
            Severity.ERROR,
            "The certificate comes from an authority that is not trusted here, such as the company's own; domain-joined PCs"
                    + " work, phones do not.",
            "Give the host a public certificate or lead its name to the reverse proxy; else install the root on every phone: group policy reaches PCs of the domain only.");
    private static final FindingCode INCOMPLETE = new FindingCode(
            "TLS_CHAIN_INCOMPLETE",
            Severity.ERROR,
            "The server sends its certificate without the intermediate that leads to the root: browsers fetch or remember it,"
                    + " phones and Java fail.",
            "Install the intermediate where TLS ends (load balancer, reverse proxy), so that the whole chain but the root is sent; AIA says where to get it.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(UNTRUSTED, TrustRules::untrusted), new Rule(INCOMPLETE, TrustRules::incomplete));
    }

    private static Stream<Finding> untrusted(Seen seen) {
        MissingIssuers missing = new MissingIssuers(seen);
        return Presented.byLeaf(
                        Presented.in(seen).filter(Presented::isUntrusted).filter(one -> !missing.isLikely(one)))
                .stream()
                .map(same -> untrusted(seen, same));
    }

    private static Finding untrusted(Seen seen, List<Presented> same) {
        Presented first = same.get(0);
        String issuer = Presented.commonName(first.last().issuer());
        String message = "The certificate of " + Presented.hosts(same)
                + switch (first.tls().trust()) {
                    case UNKNOWN ->
                        " was refused by the trust manager of this program ("
                                + first.seen().hop().failure().orElseThrow().detail() + ").";
                    case SELF_SIGNED -> " vouches for itself, and nobody trusts it here.";
                    case TRUSTED_BY_COMPUTER ->
                        " leads to " + issuer + ", which this computer trusts and the public roots do not have: this PC"
                                + " works, phones without that root do not.";
                    case TRUSTED_BY_PUBLIC_ROOTS ->
                        " leads to " + issuer
                                + ", which is one of the public roots and not in the store of this computer:"
                                + " phones work, this PC does not.";
                    default ->
                        " leads to " + issuer
                                + ", which is not trusted here: PCs of the domain that know it work, phones"
                                + " without it do not.";
                };
        Draft draft = new Draft(UNTRUSTED, message);
        if (first.tls().trust() == ChainTrust.TRUSTED_BY_PUBLIC_ROOTS) {
            draft.remedy("Bring the roots of this computer up to date; the server is in order.");
        }
        return draft.seen(judgements(first))
                .seen(same.stream().map(one -> one.seen().certificate()).toList())
                .seen(first.chain())
                .seen(first.seen().evidence(Evidence.Kind.CERTIFICATE, sufficient(seen, same)))
                .seen(predictions(first.seen()))
                .done();
    }

    /** What each of the two stores said, where both were asked. */
    private static List<Evidence> judgements(Presented one) {
        return switch (one.tls().trust()) {
            case TRUSTED_BY_COMPUTER -> judgements(one, "accepted", "refused");
            case TRUSTED_BY_PUBLIC_ROOTS -> judgements(one, "refused", "accepted");
            default -> List.of();
        };
    }

    private static List<Evidence> judgements(Presented one, String computer, String publicRoots) {
        return List.of(
                one.seen().evidence(Evidence.Kind.CERTIFICATE, "the store of this computer: " + computer),
                one.seen().evidence(Evidence.Kind.CERTIFICATE, "the public roots, as Java has them: " + publicRoots));
    }

    /** Whether trust is all that is missing. */
    private static String sufficient(Seen seen, List<Presented> same) {
        Presented first = same.get(0);
        Stream<String> unnamed = same.stream()
                .filter(one -> !one.isNamed())
                .map(one -> "it does not name " + one.seen().host());
        // Nobody checks the dates and the signature of a root that is trusted.
        Stream<String> flaws = first.tls().chain().stream()
                .filter(certificate -> certificate.equals(first.leaf()) || !certificate.isSelfIssued())
                .flatMap(certificate -> flaws(certificate, seen.diagnosis().startedAt())
                        .map(flaw ->
                                (certificate.equals(first.leaf()) ? "it" : Presented.commonName(certificate.subject()))
                                        + flaw));
        List<String> obstacles = Stream.concat(unnamed, flaws).distinct().toList();
        String iPhones = String.join(
                ", ", AppleDemand.allUnmet(first.leaf(), first.seen().host()));
        String root = first.last().isSelfIssued()
                ? Presented.commonName(first.last().subject())
                : Presented.commonName(first.last().issuer()) + " (not sent)";
        if (obstacles.isEmpty() && !iPhones.isEmpty()) {
            return "trusting " + root + " would be enough for Java and Windows, not for iPhones: " + iPhones;
        }
        return obstacles.isEmpty()
                ? "trusting " + root + " would be enough: names and dates are good"
                : "trusting " + root + " would not be enough: " + String.join(", ", obstacles);
    }

    /** What a client would still refuse a certificate for, as a predicate. */
    private static Stream<String> flaws(CertificateFacts certificate, Instant now) {
        return Stream.of(
                        Optional.of(" ran out on " + certificate.notAfter())
                                .filter(late -> certificate.notAfter().isBefore(now)),
                        Optional.of(" becomes valid on " + certificate.notBefore())
                                .filter(early -> certificate.notBefore().isAfter(now)),
                        ProtocolRules.weakness(certificate).map(weakness -> " has " + weakness))
                .flatMap(Optional::stream);
    }

    private static List<Evidence> predictions(SeenHop hop) {
        return DeviceProfile.current().stream()
                .map(device -> device.predict(hop.hop()))
                .filter(prediction -> prediction.reaction() != DeviceProfile.Reaction.UNKNOWN)
                .map(prediction -> hop.evidence(
                        Evidence.Kind.PREDICTION,
                        prediction.device().label() + " " + sentence(prediction.reaction()) + " (" + prediction.source()
                                + ")"))
                .toList();
    }

    private static String sentence(DeviceProfile.Reaction reaction) {
        return switch (reaction) {
            case CONNECTS -> "connects";
            case FALLS_BACK_SILENTLY -> "says nothing and goes on with the next candidate";
            case FAILS -> "ends with a general error";
            case ASKS_THE_USER -> "shows a warning, and connects when the user agrees";
            case UNKNOWN -> "does nobody knows what";
        };
    }

    private static Stream<Finding> incomplete(Seen seen) {
        MissingIssuers missing = new MissingIssuers(seen);
        return Presented.byLeaf(
                        Presented.in(seen).filter(Presented::isUntrusted).filter(missing::isLikely))
                .stream()
                .map(same -> {
                    Presented first = same.get(0);
                    String message = Presented.hosts(same) + " sends no certificate of its issuer "
                            + Presented.commonName(first.leaf().issuer()) + ", so that no chain leads to a root.";
                    return new Draft(INCOMPLETE, message)
                            .suspectedUnless(missing.isProved(first))
                            .seen(same.stream().map(Presented::chain).toList())
                            .seen(missing.evidence(first))
                            .done();
                });
    }
}
