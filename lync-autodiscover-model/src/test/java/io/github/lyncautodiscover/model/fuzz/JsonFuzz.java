package io.github.lyncautodiscover.model.fuzz;

/** Jazzer's target for the two JSON formats; run by the profile fuzz. */
final class JsonFuzz {
    private JsonFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.document(bytes);
    }
}
