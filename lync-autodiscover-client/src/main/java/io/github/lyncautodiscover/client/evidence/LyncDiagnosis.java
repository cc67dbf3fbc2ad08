package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.report.Changes;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.report.TextReport;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.model.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All evidence about a deployment in one value: discovery, survey, comparison of inside and outside, mobility check, address
 * probes, certificate matrix, log, whatever of them there is. Findings and reports are drawn from it. Immutable.
 */
public final class LyncDiagnosis {
    private final Vantage vantage;
    private final Instant startedAt;
    private final Duration duration;
    private final @Nullable Discovery discovery;
    private final @Nullable DnsSurvey survey;
    private final @Nullable SplitDns split;
    private final @Nullable MobilityCheck mobility;
    private final List<AddressProbe> addresses;
    private final List<CertificateProbe> certificates;
    private final List<LogEntry> log;
    private final @Nullable IntentCheck intent;
    private final OptionalLong logLines;
    private final Set<Check> notMade;
    /** Whoever comes first works them out; two at a time come to the same. */
    private volatile @Nullable List<Finding> findings;

    private LyncDiagnosis(Builder gathered) {
        vantage = gathered.vantage;
        startedAt = gathered.startedAt;
        duration = gathered.duration;
        discovery = gathered.discovery;
        survey = gathered.survey;
        split = gathered.split;
        mobility = gathered.mobility;
        addresses = List.copyOf(gathered.addresses);
        certificates = List.copyOf(gathered.certificates);
        log = List.copyOf(gathered.log);
        intent = gathered.intent;
        logLines = gathered.logLines;
        notMade = notMade(gathered);
    }

    private static Set<Check> notMade(Builder gathered) {
        Set<Check> all = EnumSet.noneOf(Check.class);
        all.addAll(gathered.notMade);
        if (gathered.mobility != null) {
            // Its own evidence decides, whatever was said before it was there.
            all.remove(Check.MOBILITY);
            if (gathered.mobility.isCutShort()) {
                all.add(Check.MOBILITY);
            }
        }
        if (gathered.survey != null) {
            all.remove(Check.SURVEY);
        }
        if (gathered.split != null) {
            all.remove(Check.SPLIT);
        }
        if (gathered.certificates.stream().anyMatch(CertificateProbe::isCutShort)) {
            all.add(Check.CERTIFICATES);
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * Takes a discovery alone, from a place that nobody has named.
     *
     * @param discovery the discovery
     * @return the diagnosis
     */
    public static LyncDiagnosis of(Discovery discovery) {
        return builder(discovery.startedAt())
                .duration(discovery.duration())
                .discovery(discovery)
                .build();
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @param json all of it
     * @return the diagnosis, with placeholders where they were written
     * @throws IllegalArgumentException when it is no such JSON, with the place where it is not
     */
    public static LyncDiagnosis read(String json) {
        return DiscoveryJson.read(json);
    }

    /**
     * Begins a diagnosis that is read back, or made up for a test.
     *
     * @param startedAt when the evidence began to be gathered: "now" for everything that is judged by its date
     * @return a builder that knows nothing else
     */
    public static Builder builder(Instant startedAt) {
        return new Builder(startedAt);
    }

    /** {@return where it was made, as the caller said} */
    public Vantage vantage() {
        return vantage;
    }

    /** {@return when it began: "now" for everything that is judged by its date} */
    public Instant startedAt() {
        return startedAt;
    }

    /** {@return how long gathering took} */
    public Duration duration() {
        return duration;
    }

    /** {@return the SIP domain it is about; empty for a log alone} */
    public Optional<String> sipDomain() {
        return discovery()
                .map(found -> found.user().domain())
                .or(() -> survey().map(seen -> seen.names().sipDomain()));
    }

    /** {@return the discovery} */
    public Optional<Discovery> discovery() {
        return Optional.ofNullable(discovery);
    }

    /** {@return what DNS says here} */
    public Optional<DnsSurvey> survey() {
        return Optional.ofNullable(survey);
    }

    /** {@return what DNS says inside and outside; empty unless both sides were asked} */
    public Optional<SplitDns> split() {
        return Optional.ofNullable(split);
    }

    /** {@return whether the mobility service can be reached; empty when it was not tried} */
    public Optional<MobilityCheck> mobility() {
        return Optional.ofNullable(mobility);
    }

    /**
     * {@return whether further addresses accept connections: those of the hosts on the way to the answer that no hop
     * had tried, six at most; empty without an answer, without such addresses, and when the examination left them out}
     */
    public List<AddressProbe> addresses() {
        return addresses;
    }

    /** {@return the certificate matrix: SIP domain by SIP domain, the internal name first; empty when none was asked for} */
    public List<CertificateProbe> certificates() {
        return certificates;
    }

    /** {@return what was found in a client's log; empty without one} */
    public List<LogEntry> log() {
        return log;
    }

    /** {@return what was asked of DNS for an intent; empty when the caller named none} */
    public Optional<IntentCheck> intent() {
        return Optional.ofNullable(intent);
    }

    /** {@return how many lines of a client's log were read; empty when there was no log, or nobody counted} */
    public OptionalLong logLines() {
        return logLines;
    }

    /**
     * {@return the checks that were asked for and that the deadline left no time for, or that the deadline, the caller or a
     * defect of this library cut short: nothing is known of what they would have found} What there is of such a check
     * stays evidence. What was asked for an intent is not among them: {@code INTENT_NOT_JUDGED} tells of it.
     */
    public Set<Check> notMade() {
        return notMade;
    }

    /** {@return a builder with all that is known here, for a diagnosis that knows more} */
    public Builder toBuilder() {
        Builder copy = new Builder(startedAt);
        copy.vantage = vantage;
        copy.duration = duration;
        copy.discovery = discovery;
        copy.survey = survey;
        copy.split = split;
        copy.mobility = mobility;
        copy.addresses = addresses;
        copy.certificates = certificates;
        copy.log = log;
        copy.intent = intent;
        copy.logLines = logLines;
        copy.notMade = notMade;
        return copy;
    }

    /** {@return what all this means, the worst first} Worked out when it is first asked for, from the evidence alone. */
    public List<Finding> findings() {
        List<Finding> known = findings;
        if (known == null) {
            known = Finding.of(this);
            findings = known;
        }
        return known;
    }

    /** {@return record by record whether DNS is as the intent needs it, for each SIP domain; empty without an intent} */
    public List<Readiness> readiness() {
        return Readiness.of(this);
    }

    /** {@return the verdict, the worst findings and what to do on one screen of 80 columns, without colours and user} */
    public String toText() {
        return TextReport.of(this);
    }

    /**
     * {@return a report to read}
     *
     * @param style how it looks and how much it tells: {@link TextStyle#verbose()} is everything that was seen
     */
    public String toText(TextStyle style) {
        return TextReport.of(this, style);
    }

    /**
     * {@return all evidence and the findings as JSON, fit for a ticket; {@link DiscoveryJson#read} reads the evidence back}
     */
    public String toJson() {
        return DiscoveryJson.write(this);
    }

    /**
     * {@return what is different since an earlier diagnosis}
     *
     * @param earlier a diagnosis of the same SIP domain, such as one that {@link DiscoveryJson#read} has read back
     */
    public Changes since(LyncDiagnosis earlier) {
        return Changes.between(earlier, this);
    }

    /**
     * {@return what a monitoring plugin prints and how it exits}
     *
     * @param thresholds from where on to warn
     */
    public PluginReport toPlugin(PluginThresholds thresholds) {
        return PluginReport.of(this, thresholds);
    }

    /** One line. */
    @Override
    public String toString() {
        return "Diagnosis of " + sipDomain().orElse("a log") + ", " + startedAt;
    }

    /** Gathers evidence. Not thread-safe; use from one thread. */
    public static final class Builder {
        private final Instant startedAt;
        private Vantage vantage = Vantage.UNKNOWN;
        private Duration duration = Duration.ZERO;
        private @Nullable Discovery discovery;
        private @Nullable DnsSurvey survey;
        private @Nullable SplitDns split;
        private @Nullable MobilityCheck mobility;
        private List<AddressProbe> addresses = List.of();
        private List<CertificateProbe> certificates = List.of();
        private List<LogEntry> log = List.of();
        private @Nullable IntentCheck intent;
        private OptionalLong logLines = OptionalLong.empty();
        private Set<Check> notMade = Set.of();

        private Builder(Instant startedAt) {
            this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
        }

        /**
         * Where it was made; default {@link Vantage#UNKNOWN}.
         *
         * @param value the place
         * @return this builder
         */
        public Builder vantage(Vantage value) {
            vantage = Objects.requireNonNull(value, "vantage");
            return this;
        }

        /**
         * How long gathering took; default zero.
         *
         * @param value the time
         * @return this builder
         */
        public Builder duration(Duration value) {
            duration = Objects.requireNonNull(value, "duration");
            return this;
        }

        /**
         * The discovery.
         *
         * @param value the discovery
         * @return this builder
         */
        public Builder discovery(Discovery value) {
            discovery = Objects.requireNonNull(value, "discovery");
            return this;
        }

        /**
         * What DNS says here.
         *
         * @param value the survey
         * @return this builder
         */
        public Builder survey(DnsSurvey value) {
            survey = Objects.requireNonNull(value, "survey");
            return this;
        }

        /**
         * What DNS says inside and outside.
         *
         * @param value the comparison
         * @return this builder
         */
        public Builder split(SplitDns value) {
            split = Objects.requireNonNull(value, "split");
            return this;
        }

        /**
         * Whether the mobility service can be reached.
         *
         * @param value the check
         * @return this builder
         */
        public Builder mobility(MobilityCheck value) {
            mobility = Objects.requireNonNull(value, "mobility");
            return this;
        }

        /**
         * The addresses that no hop had tried.
         *
         * @param value what happened there
         * @return this builder
         */
        public Builder addresses(List<AddressProbe> value) {
            addresses = List.copyOf(value);
            return this;
        }

        /**
         * The certificate matrix.
         *
         * @param value its cells
         * @return this builder
         */
        public Builder certificates(List<CertificateProbe> value) {
            certificates = List.copyOf(value);
            return this;
        }

        /**
         * What was found in a client's log.
         *
         * @param value the entries
         * @return this builder
         */
        public Builder log(List<? extends LogEntry> value) {
            log = List.copyOf(value);
            return this;
        }

        /**
         * What was asked of DNS for an intent.
         *
         * @param value the answers
         * @return this builder
         */
        public Builder intent(IntentCheck value) {
            intent = Objects.requireNonNull(value, "intent");
            return this;
        }

        /**
         * How many lines of a client's log were read; default unknown.
         *
         * @param value the number, 0 or more
         * @return this builder
         * @throws IllegalArgumentException when it is negative
         */
        public Builder logLines(long value) {
            if (value < 0) {
                throw new IllegalArgumentException("a log has no " + value + " lines");
            }
            logLines = OptionalLong.of(value);
            return this;
        }

        /**
         * The checks that were asked for and that the deadline left no time for; default none. Those whose own evidence
         * says so need not be named.
         *
         * @param value the checks
         * @return this builder
         */
        public Builder notMade(Set<Check> value) {
            notMade = Set.copyOf(value);
            return this;
        }

        /**
         * Makes the diagnosis.
         *
         * @return an immutable value
         */
        public LyncDiagnosis build() {
            return new LyncDiagnosis(this);
        }
    }
}
