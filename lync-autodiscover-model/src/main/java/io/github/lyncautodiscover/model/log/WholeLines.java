package io.github.lyncautodiscover.model.log;

/** Takes out what stands between the lines: the sizes of chunks in a raw capture, and what a log writes before each line. */
final class WholeLines extends Undoing {
    private static final int LONGEST_SIZE = 8;
    private static final int LONGEST_EXTENSION = 50;

    private final Repairs repairs;

    WholeLines(Letters inner, Repairs repairs) {
        super(inner);
        this.repairs = repairs;
    }

    @Override
    int next() {
        int letter = take();
        while (letter == '\n' || (letter == '\r' && ahead(0) == '\n')) {
            int newline = letter == '\n' ? 0 : 1;
            int size = chunkSize(newline);
            if (size == 0) {
                skip(newline);
                withoutPrefix();
                return '\n';
            }
            skip(newline + size);
            repairs.count(RepairKind.CHUNK_SIZES);
            letter = take();
        }
        return letter;
    }

    private int newline(int index) {
        if (ahead(index) == '\n') {
            return 1;
        }
        return ahead(index) == '\r' && ahead(index + 1) == '\n' ? 2 : 0;
    }

    /** How many letters a line has that holds nothing but a number in hexadecimal, its end included; 0 for another. */
    private int chunkSize(int from) {
        int end = from;
        while (end - from < LONGEST_SIZE && isHex(ahead(end))) {
            end++;
        }
        if (end > from && ahead(end) == ';') {
            int extension = end;
            while (end - extension < LONGEST_EXTENSION && ahead(end) != END && newline(end) == 0) {
                end++;
            }
        }
        return end > from && newline(end) > 0 ? end + newline(end) - from : 0;
    }

    private void withoutPrefix() {
        if (LinePrefix.mayBegin(ahead(0), ahead(0) == END ? END : ahead(1))) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < LinePrefix.LONGEST && ahead(i) != END && ahead(i) != '\n'; i++) {
                line.appendCodePoint(ahead(i));
            }
            int length = LinePrefix.length(line);
            if (length > 0) {
                skip(length);
                repairs.count(RepairKind.LINE_PREFIXES);
            }
        }
    }
}
