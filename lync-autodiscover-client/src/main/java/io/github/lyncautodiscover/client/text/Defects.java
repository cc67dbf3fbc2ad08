package io.github.lyncautodiscover.client.text;

/** What may be told of an error that should never have been thrown. */
public final class Defects {
    private Defects() {}

    /** The error with its kind and place; without its message and causes, which may quote whatever a peer has sent. */
    public static Throwable shown(Throwable defect) {
        Throwable shown = new IllegalStateException(defect.getClass().getName());
        shown.setStackTrace(defect.getStackTrace());
        return shown;
    }
}
