package io.github.lyncautodiscover.client.evidence;

import java.util.Map;
import java.util.stream.Stream;

/** What the values of a diagnosis say of themselves. */
public final class TextOf {
    private TextOf() {}

    public static void everything(LyncDiagnosis diagnosis, Map<String, String> outputs) {
        diagnosis.mobility().ifPresent(check -> {
            outputs.put("mobility", check.toString());
            hop("mobility hop", check.hop(), outputs);
            check.repeats().forEach(hop -> hop("mobility repeat", hop, outputs));
        });
        diagnosis.certificates().forEach(probe -> outputs.put("probe " + probe.name(), probe.toString()));
        diagnosis.discovery().ifPresent(discovery -> {
            outputs.put("discovery", discovery.toString());
            outputs.put("plan", discovery.plan().toString());
            outputs.put("outcome", discovery.outcome().toString());
            discovery.endpoints().ifPresent(endpoints -> outputs.put("endpoints", endpoints.toString()));
            for (Attempt attempt : discovery.attempts()) {
                String name = "attempt " + attempt.candidate();
                outputs.put(name, attempt.toString());
                int number = 0;
                for (Hop hop : attempt.hops()) {
                    hop(name + " hop " + ++number, hop, outputs);
                }
            }
        });
    }

    private static void hop(String name, Hop hop, Map<String, String> outputs) {
        outputs.put(name, hop + " " + hop.shownUrl());
        outputs.put(name + " headers", hop.headers().toString());
        hop.document().ifPresent(document -> outputs.put(name + " document", document.toString()));
        hop.dns().ifPresent(answer -> outputs.put(name + " dns", answer + " " + answer.aliases()));
        hop.failure().ifPresent(failure -> outputs.put(name + " failure", failure.toString()));
        hop.tls().ifPresent(tls -> outputs.put(name + " tls", tls.toString()));
        hop.challenge().ifPresent(challenge -> {
            outputs.put(name + " challenge", challenge.toString());
            Stream.of(challenge.schemes()).forEach(scheme -> outputs.put(name + " scheme", scheme.toString()));
        });
    }
}
