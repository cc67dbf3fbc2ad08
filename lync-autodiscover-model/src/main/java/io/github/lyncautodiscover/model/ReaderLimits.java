package io.github.lyncautodiscover.model;

/** How much a document may hold. */
record ReaderLimits(int bytes, int depth, int links, int valueLength) {
    static final ReaderLimits STANDARD = new ReaderLimits(256 * 1024, 32, 500, 8192);

    /** What an array can hold, and one byte less, because one byte more than the limit is read. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 9;

    ReaderLimits {
        check("maxBytes", bytes);
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("maxBytes is " + bytes + "; give at most " + MAX_BYTES);
        }
        check("maxDepth", depth);
        check("maxLinks", links);
        check("maxValueLength", valueLength);
    }

    private static void check(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; give at least 1");
        }
    }
}
