package io.github.lyncautodiscover.model.log;

/** Undoes what a web page does to text that it shows: escapes mean something, and tags colour it. */
final class Unescaped extends Undoing {
    private static final int LONGEST_TAG = 1000;

    private final Repairs repairs;
    private final RepairKind kind;

    Unescaped(Letters inner, Repairs repairs, RepairKind kind) {
        super(inner);
        this.repairs = repairs;
        this.kind = kind;
    }

    @Override
    int next() {
        int letter = take();
        for (int tag = tag(letter); tag > 0; tag = tag(letter)) {
            skip(tag);
            repairs.count(RepairKind.PAGE_MARKUP);
            letter = take();
        }
        return letter == '&' ? meaning() : letter;
    }

    /**
     * How many letters a tag has behind its bracket; 0 when it is none. As long as the document's own markup is escaped,
     * any other is that of the page around it.
     */
    private int tag(int letter) {
        for (int i = 0; letter == '<' && i <= LONGEST_TAG; i++) {
            int next = ahead(i);
            if (next == '>') {
                return i + 1;
            }
            if (next == '<' || next == END) {
                return 0;
            }
        }
        return 0;
    }

    private int meaning() {
        StringBuilder body = new StringBuilder();
        int end = 0;
        while (end < Escapes.LONGEST && Escapes.mayHold(ahead(end))) {
            body.append((char) ahead(end++));
        }
        int meaning = ahead(end) == ';' ? Escapes.meaning(body.toString()) : Escapes.NONE;
        if (meaning == Escapes.NONE) {
            return '&';
        }
        skip(end + 1);
        repairs.count(kind);
        return meaning;
    }
}
