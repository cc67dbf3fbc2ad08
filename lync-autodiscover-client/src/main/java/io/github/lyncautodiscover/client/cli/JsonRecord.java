package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.text.JsonWriter;
import io.github.lyncautodiscover.client.text.Mask;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records of {@code --format jsonl}: which piece of input, with which options, then what came of it.
 *
 * @param asked the options that shape them
 * @param showUser whether users are named
 * @param evidence whether all evidence is in them
 */
record JsonRecord(String asked, boolean showUser, boolean evidence) {
    /** The outcome of a line that names nobody. */
    static final String BAD = "BAD_INPUT";

    /** The outcome of a user who was found, as {@link DiscoveryJson#line} writes it. */
    static final String FOUND = "FOUND";

    String of(Label label, LyncDiagnosis diagnosis) {
        Map<String, Object> about = about(label.number(), label.place());
        if (label.domainAlone()) {
            about.put("domainAlone", true);
        }
        return DiscoveryJson.line(about, diagnosis, showUser, evidence);
    }

    String of(Entry.Bad bad) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("version", 1L);
        record.putAll(about(bad.number(), Mask.shown(bad.place())));
        record.put("outcome", BAD);
        record.put("reason", bad.reason());
        return JsonWriter.line(record);
    }

    private Map<String, Object> about(long number, String place) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("number", number);
        about.put("place", place);
        about.put("options", asked);
        return about;
    }
}
