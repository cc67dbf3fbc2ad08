package io.github.lyncautodiscover.model;

/** How much a document may hold. */
record ReaderLimits(int bytes, int depth, int links, int valueLength) {
    static final ReaderLimits STANDARD = new ReaderLimits(256 * 1024, 32, 500, 8192);

    ReaderLimits {
        check("maxBytes", bytes);
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
