package io.github.lyncautodiscover.model.log;

/** The letters as the log has them. */
final class RawLetters extends Letters {
    private final CharSequence text;
    private final int limit;
    private int place;

    RawLetters(CharSequence text, int from, int limit) {
        this.text = text;
        this.place = from;
        this.limit = limit;
    }

    @Override
    int next() {
        return place < limit ? text.charAt(place++) : END;
    }

    @Override
    int place() {
        return place;
    }
}
