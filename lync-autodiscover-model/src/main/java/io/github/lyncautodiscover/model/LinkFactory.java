package io.github.lyncautodiscover.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes the links of one document after another, in any format: counts them and makes them absolute. */
final class LinkFactory {
    private final int limit;
    private @Nullable URI base;
    private int count;

    LinkFactory(int limit) {
        this.limit = limit;
    }

    /** Starts the next document. */
    void start(@Nullable URI newBase) {
        base = newBase;
        count = 0;
    }

    Link link(@Nullable String token, @Nullable String href, @Nullable String revision)
            throws MalformedDocumentException {
        if (++count > limit) {
            throw MalformedReason.TOO_MANY_LINKS.exception("more than " + limit);
        }
        if (token == null || token.isBlank()) {
            throw MalformedReason.MISSING_TOKEN.exception("");
        }
        String address = href == null ? "" : Hrefs.absolute(href.strip(), base);
        String number = revision == null || revision.isBlank() ? Link.FIRST_REVISION : revision;
        return new Link(token, address, number);
    }
}
