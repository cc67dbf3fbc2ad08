package io.github.lyncautodiscover.client.cli;

/**
 * Gives a sink whole pieces of a long text.
 *
 * @param to where they go
 */
record Pieces(Sink to) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
        to.write(text.toString());
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }
}
