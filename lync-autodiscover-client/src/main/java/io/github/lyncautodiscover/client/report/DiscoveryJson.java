package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.text.Digest;
import io.github.lyncautodiscover.client.text.JsonWriter;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form of a diagnosis: all evidence, then the findings.
 *
 * <p>Fit for a ticket: users, query values and whatever looks like a ticket are replaced by placeholders, equal ones by
 * equal ones, so that the evidence read back gives the same findings. {@link #schema()} describes it to other programs.
 */
public final class DiscoveryJson {
    private static final int VERSION = 1;
    private static final String SCHEMA = "lync-diagnosis.schema.json";

    private DiscoveryJson() {}

    /**
     * {@return the JSON form without users}
     *
     * @param diagnosis what to write
     */
    public static String write(LyncDiagnosis diagnosis) {
        return write(diagnosis, false);
    }

    /**
     * {@return the JSON form}
     *
     * @param diagnosis what to write
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     */
    public static String write(LyncDiagnosis diagnosis, boolean showUser) {
        return write(diagnosis, showUser, Optional.empty());
    }

    /**
     * {@return the JSON form, with what has changed since an earlier diagnosis as the member {@code since}}
     *
     * @param diagnosis what to write
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     * @param changes what has changed
     */
    public static String write(LyncDiagnosis diagnosis, boolean showUser, Changes changes) {
        return write(diagnosis, showUser, Optional.of(changes));
    }

    /**
     * {@return one record of JSON Lines without its line end: what the diagnosis comes to, for programs that sort many}
     *
     * <p>The members are {@code version}, those of the caller, {@code sipDomain}, {@code user} (four digits of a digest of the
     * address, as in {@link MetricsReport}), {@code address} (masked or not), {@code outcome} ({@code FOUND}, {@code
     * NOT_FOUND}), {@code verdict} ({@code OK}, {@code WARNING}, {@code CRITICAL}, {@code UNKNOWN}), {@code sentence},
     * {@code cause} ({@code host}, {@code kind}) where users cannot sign in, {@code startedAt}, {@code durationMillis}, {@code
     * findings} ({@code code}, {@code severity}, {@code certainty}), and {@code evidence}, which is what {@link #write}
     * writes, where that is asked for.
     *
     * @param about members of the caller's: texts, which are masked too, numbers and booleans
     * @param diagnosis what to write
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     * @param evidence whether all evidence is a member
     */
    public static String line(Map<String, ?> about, LyncDiagnosis diagnosis, boolean showUser, boolean evidence) {
        Masker masker = Masker.withPlaceholders(diagnosis, showUser);
        Verdict verdict = Verdict.of(diagnosis);
        Members line = new Members().put("version", VERSION);
        about.forEach(line::put);
        line.put("sipDomain", diagnosis.sipDomain(), domain -> domain)
                .put("user", diagnosis.discovery().map(Discovery::user), Digest::of)
                .put("address", diagnosis.discovery().map(Discovery::user), SipAddress::toString)
                .put("outcome", diagnosis.discovery().map(Discovery::isFound), found -> found ? "FOUND" : "NOT_FOUND")
                .put("verdict", verdict.state())
                .put("sentence", verdict.sentence())
                .put(
                        "cause",
                        verdict.cause(),
                        why -> new Members()
                                .put("host", why.host())
                                .put("kind", why.failure().kind())
                                .done())
                .put("startedAt", diagnosis.startedAt())
                .put("durationMillis", JsonPlace.millis(diagnosis.duration()))
                .put(
                        "findings",
                        verdict.findings(),
                        finding -> new Members()
                                .put("code", finding.code().name())
                                .put("severity", finding.severity())
                                .put("certainty", finding.certainty())
                                .done());
        if (evidence) {
            line.put("evidence", evidence(diagnosis, Optional.empty(), masker));
        }
        Map<String, Object> masked = new MaskedTree(masker).of(line.done());
        // No secret, whatever the user is called: every report names the SIP domain.
        diagnosis.sipDomain().ifPresent(domain -> masked.put("sipDomain", domain));
        return JsonWriter.line(masked);
    }

    /**
     * {@return the same diagnosis with the placeholders that {@link #write} puts in: fit for whatever else is made of it}
     *
     * @param diagnosis any diagnosis
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     */
    public static LyncDiagnosis masked(LyncDiagnosis diagnosis, boolean showUser) {
        Masker masker = Masker.withPlaceholders(diagnosis, showUser);
        Map<String, Object> tree = new MaskedTree(masker).of(evidence(diagnosis, List.of(), Optional.empty(), masker));
        return new JsonPlace("", tree).as(DiscoveryJson::read);
    }

    private static String write(LyncDiagnosis diagnosis, boolean showUser, Optional<Changes> changes) {
        Masker masker = Masker.withPlaceholders(diagnosis, showUser);
        return JsonWriter.pretty(new MaskedTree(masker).of(evidence(diagnosis, changes, masker)));
    }

    private static Map<String, Object> evidence(LyncDiagnosis diagnosis, Optional<Changes> changes, Masker masker) {
        return evidence(diagnosis, diagnosis.findings(), changes, masker);
    }

    private static Map<String, Object> evidence(
            LyncDiagnosis diagnosis, List<Finding> findings, Optional<Changes> changes, Masker masker) {
        return new Members()
                .put("version", VERSION)
                .put("vantage", diagnosis.vantage())
                .put("startedAt", diagnosis.startedAt())
                .put("durationMillis", JsonPlace.millis(diagnosis.duration()))
                .put("discovery", diagnosis.discovery(), LookupJson::write)
                .put("survey", diagnosis.survey(), DnsSurvey::members)
                .put("split", diagnosis.split(), SplitDns::members)
                .put("mobility", diagnosis.mobility(), DiscoveryJson::mobility)
                .put(
                        "addresses",
                        Optional.of(diagnosis.addresses()).filter(probes -> !probes.isEmpty()),
                        DiscoveryJson::addresses)
                .put("certificates", diagnosis.certificates(), DiscoveryJson::probe)
                .put("log", diagnosis.log(), LogJson::write)
                .put("intent", diagnosis.intent(), IntentJson::write)
                .put(
                        "readiness",
                        diagnosis.intent().map(intent -> diagnosis.readiness()),
                        all -> all.stream().map(IntentJson::verdict).toList())
                .put("logLines", diagnosis.logLines().stream().boxed().findFirst(), lines -> lines)
                .put(
                        "notMade",
                        Optional.of(diagnosis.notMade()).filter(checks -> !checks.isEmpty()),
                        checks -> List.copyOf(checks))
                .put("findings", findings, FindingJson::write)
                .put("since", changes, known -> ChangeJson.write(known, masker))
                .done();
    }

    /**
     * Reads the evidence; findings are not read but drawn from it again, with {@link LyncDiagnosis#findings()}.
     *
     * @param json what {@link #write} has written
     * @return the diagnosis, with placeholders where they were written
     * @throws IllegalArgumentException when it is no such JSON, with the place where it is not
     */
    public static LyncDiagnosis read(String json) {
        return new JsonPlace("", JsonText.read(json)).as(DiscoveryJson::read);
    }

    /**
     * Reads one diagnosis after the other, as the command line writes several users.
     *
     * @param json what {@link #write} has written, once or several times, with blanks or line ends between
     * @return the diagnoses in their order, at least one
     * @throws IllegalArgumentException when it is no such JSON, with the place where it is not
     */
    public static List<LyncDiagnosis> readAll(String json) {
        return JsonText.readAll(json).stream()
                .map(one -> new JsonPlace("", one).as(DiscoveryJson::read))
                .toList();
    }

    /**
     * {@return the JSON Schema (draft 2020-12) that everything written by {@link #write} keeps to}
     *
     * <p>It names every member, every code and kind, and what may be missing. It stands beside this class as
     * {@code lync-diagnosis.schema.json} too, for programs that unpack the jar.
     */
    public static String schema() {
        try (InputStream schema = Objects.requireNonNull(DiscoveryJson.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged", e);
        }
    }

    private static LyncDiagnosis read(JsonPlace json) {
        if (json.integer("version") != VERSION) {
            throw new IllegalArgumentException("the evidence is of version " + json.integer("version")
                    + " of the form, and this program knows version " + VERSION + " alone");
        }
        LyncDiagnosis.Builder diagnosis = LyncDiagnosis.builder(json.instant("startedAt"))
                .vantage(json.one("vantage", Vantage.class))
                .duration(json.millis("durationMillis"))
                .certificates(json.all("certificates", DiscoveryJson::probe))
                .log(json.all("log", LogJson::read));
        json.find("discovery", LookupJson::read).ifPresent(diagnosis::discovery);
        json.find("survey", place -> place.rebuild(DnsSurvey::of)).ifPresent(diagnosis::survey);
        json.find("split", place -> place.rebuild(SplitDns::of)).ifPresent(diagnosis::split);
        json.find("mobility", DiscoveryJson::mobility).ifPresent(diagnosis::mobility);
        json.find("intent", IntentJson::read).ifPresent(diagnosis::intent);
        json.find("logLines").ifPresent(lines -> diagnosis.logLines(json.number("logLines")));
        json.find("addresses", place -> place.all(AddressJson::probe)).ifPresent(diagnosis::addresses);
        json.find("notMade", place -> place.all(check -> Check.valueOf(check.text())))
                .ifPresent(checks -> diagnosis.notMade(Set.copyOf(checks)));
        return diagnosis.build();
    }

    private static List<Map<String, Object>> addresses(List<AddressProbe> probes) {
        return probes.stream().map(AddressJson::write).toList();
    }

    private static Map<String, Object> mobility(MobilityCheck check) {
        return new Members()
                .put("service", check.service())
                .put("hop", HopJson.write(check.hop()))
                .put("repeats", check.repeats(), HopJson::write)
                .put(
                        "denied",
                        Optional.of(check.denied()).filter(hops -> !hops.isEmpty()),
                        hops -> hops.stream().map(HopJson::write).toList())
                .done();
    }

    private static MobilityCheck mobility(JsonPlace json) {
        return new MobilityCheck(
                json.one("service", MobilityCheck.Service.class),
                json.get("hop").as(HopJson::read),
                json.all("repeats", HopJson::read),
                json.find("denied").map(denied -> denied.all(HopJson::read)).orElse(List.of()));
    }

    private static Map<String, Object> probe(CertificateProbe probe) {
        return new Members()
                .put("sipDomain", probe.sipDomain())
                .put("name", probe.name())
                .put("hop", HopJson.write(probe.hop()))
                .done();
    }

    private static CertificateProbe probe(JsonPlace json) {
        return new CertificateProbe(
                json.text("sipDomain"), json.text("name"), json.get("hop").as(HopJson::read));
    }
}
