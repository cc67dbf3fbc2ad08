package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.server.WireDocument;
import java.util.List;
import java.util.Set;

/**
 * One document of {@link CannedResponses}, in every format that can say it.
 *
 * <p>The AutodiscoverResponse formats and those of UCWA ([MS-OCDISCWS] 2.2.5, UCWA {@code root_ref}) do not carry the same
 * links, hence a model object for each. Immutable.
 */
public final class CannedResponse {

    private final WireDocument document;

    CannedResponse(WireDocument document) {
        this.document = document;
    }

    WireDocument document() {
        return document;
    }

    /**
     * Gives a document in which one link leads elsewhere, or that has one more.
     *
     * @param token the token, such as {@code External/Mcx}
     * @param href where it leads, sent as it is: it may be empty or nonsense
     * @return the other document
     */
    public CannedResponse withLink(String token, String href) {
        return new CannedResponse(document.withLink(token, href));
    }

    /**
     * Gives a document that lacks some links.
     *
     * @param tokens their tokens, compared without case; none for all links
     * @return the other document
     */
    public CannedResponse withoutLinks(String... tokens) {
        return new CannedResponse(document.withoutLinks(List.of(tokens)));
    }

    /**
     * Tells in which formats this document exists: a Domain has none in UCWA, Lync 2010 knows no UCWA at all.
     *
     * @return the formats
     */
    public Set<DocumentFormat> formats() {
        return document.formats();
    }

    /**
     * Gives the document as a value.
     *
     * @param format one of {@link #formats}
     * @return the value that a reader makes of {@link #bytes}
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public AutodiscoverResponse model(DocumentFormat format) {
        return document.model(format);
    }

    /**
     * Gives the document as it goes over the wire.
     *
     * @param format one of {@link #formats}
     * @return UTF-8 without a byte order mark
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public byte[] bytes(DocumentFormat format) {
        return document.bytes(format);
    }

    /**
     * Gives the document as text.
     *
     * @param format one of {@link #formats}
     * @return the text of {@link #bytes}
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public String text(DocumentFormat format) {
        return document.text(format);
    }
}
