package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.server.WireDocument;
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
