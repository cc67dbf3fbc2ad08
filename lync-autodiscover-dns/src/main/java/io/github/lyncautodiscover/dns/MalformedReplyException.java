package io.github.lyncautodiscover.dns;

import java.io.IOException;

/** Something arrived, and it was no reply to the question. Never leaves the package. */
final class MalformedReplyException extends IOException {
    private static final long serialVersionUID = 1;
}
