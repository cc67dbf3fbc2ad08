package io.github.lyncautodiscover.client;

/** Jazzer's target for masks, findings and reports; run by the profile fuzz. */
final class ReportFuzz {
    private ReportFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileEvidence.report(bytes);
    }
}
