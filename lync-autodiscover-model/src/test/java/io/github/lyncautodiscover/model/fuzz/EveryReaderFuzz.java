package io.github.lyncautodiscover.model.fuzz;

/** Jazzer's target for all readers on the same bytes; every build runs it for some seconds. */
final class EveryReaderFuzz {
    private EveryReaderFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.document(bytes);
        Oracle.log(bytes);
    }
}
