package io.github.lyncautodiscover.client.text;

/** Says why a text is no URL that can be asked for; the reason quotes nothing. */
final class UnusableUrlException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableUrlException(String reason) {
        super(reason);
    }
}
