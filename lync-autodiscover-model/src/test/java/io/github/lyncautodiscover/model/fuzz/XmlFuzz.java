package io.github.lyncautodiscover.model.fuzz;

/** Jazzer's target for the two XML formats; run by the profile fuzz. */
final class XmlFuzz {
    private XmlFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.document(bytes);
    }
}
