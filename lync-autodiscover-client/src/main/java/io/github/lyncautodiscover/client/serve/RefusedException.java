package io.github.lyncautodiscover.client.serve;

/** What was asked gets no answer but one line. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** The line repeats nothing of the request, in which a user may stand. */
    RefusedException(int status, String line) {
        super(line, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
