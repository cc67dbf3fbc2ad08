package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.SplitDns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
     * {@return the same diagnosis with the placeholders that {@link #write} puts in: fit for whatever else is made of it}
     *
     * @param diagnosis any diagnosis
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     */
    public static LyncDiagnosis masked(LyncDiagnosis diagnosis, boolean showUser) {
        Map<String, Object> tree =
                tree(diagnosis, Masker.withPlaceholders(diagnosis, showUser), List.of(), Optional.empty());
        return new JsonPlace("", tree).as(DiscoveryJson::read);
    }

    private static String write(LyncDiagnosis diagnosis, boolean showUser, Optional<Changes> changes) {
        Masker masker = Masker.withPlaceholders(diagnosis, showUser);
        return JsonText.write(tree(diagnosis, masker, diagnosis.findings(), changes));
    }

    private static Map<String, Object> tree(
            LyncDiagnosis diagnosis, Masker masker, List<Finding> findings, Optional<Changes> changes) {
        Map<String, Object> evidence = new Members()
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
                .put("findings", findings, FindingJson::write)
                .put("since", changes, known -> ChangeJson.write(known, masker))
                .done();
        return new MaskedTree(masker).of(evidence);
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
