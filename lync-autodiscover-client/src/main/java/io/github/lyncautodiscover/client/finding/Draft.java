package io.github.lyncautodiscover.client.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A finding while a rule writes it; what is not said is as its code says. */
final class Draft {
    private final FindingCode code;
    private final String message;
    private final List<Evidence> evidence = new ArrayList<>();
    private Severity severity;
    private Certainty certainty = Certainty.PROVED;
    private String remedy;

    Draft(FindingCode code, String message) {
        this.code = code;
        this.message = message;
        this.severity = code.severity();
        this.remedy = code.remedy();
    }

    Draft severity(Severity value) {
        severity = value;
        return this;
    }

    Draft suspected() {
        certainty = Certainty.SUSPECTED;
        return this;
    }

    /** Suspected unless something was proved by a second look. */
    Draft suspectedUnless(boolean proved) {
        certainty = proved ? Certainty.PROVED : Certainty.SUSPECTED;
        return this;
    }

    Draft remedy(String value) {
        remedy = value;
        return this;
    }

    Draft seen(Evidence one) {
        evidence.add(one);
        return this;
    }

    Draft seen(List<Evidence> several) {
        evidence.addAll(several);
        return this;
    }

    Finding done() {
        return new Finding(code, severity, certainty, message, remedy, evidence);
    }

    /** For rules that find one thing at most. */
    Stream<Finding> alone() {
        return Stream.of(done());
    }
}
