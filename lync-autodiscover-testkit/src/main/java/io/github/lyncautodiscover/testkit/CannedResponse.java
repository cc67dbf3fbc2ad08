package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One document of {@link CannedResponses}, in every format that can say it.
 *
 * <p>The AutodiscoverResponse formats and those of UCWA ([MS-OCDISCWS] 2.2.5, UCWA {@code root_ref}) do not carry the same
 * links, hence a model object for each. Immutable.
 */
public final class CannedResponse {

    private final Map<DocumentFormat, AutodiscoverResponse> models;

    private CannedResponse(Map<DocumentFormat, AutodiscoverResponse> models) {
        this.models = models;
    }

    static CannedResponse of(AutodiscoverResponse autodiscover) {
        Map<DocumentFormat, AutodiscoverResponse> models = new EnumMap<>(DocumentFormat.class);
        models.put(DocumentFormat.AUTODISCOVER_XML, autodiscover);
        models.put(DocumentFormat.AUTODISCOVER_JSON, autodiscover);
        return new CannedResponse(models);
    }

    CannedResponse withUcwa(AutodiscoverResponse ucwa) {
        Map<DocumentFormat, AutodiscoverResponse> more = new EnumMap<>(models);
        more.put(DocumentFormat.UCWA_XML, ucwa);
        more.put(DocumentFormat.UCWA_JSON, ucwa);
        return new CannedResponse(more);
    }

    /**
     * Tells in which formats this document exists: a Domain has none in UCWA, Lync 2010 knows no UCWA at all.
     *
     * @return the formats
     */
    public Set<DocumentFormat> formats() {
        return Set.copyOf(models.keySet());
    }

    /**
     * Gives the document as a value.
     *
     * @param format one of {@link #formats}
     * @return the value that a reader makes of {@link #bytes}
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public AutodiscoverResponse model(DocumentFormat format) {
        AutodiscoverResponse model = models.get(format);
        if (model == null) {
            throw new IllegalArgumentException("No server says this in " + format + "; take one of " + formats() + ".");
        }
        return model;
    }

    /**
     * Gives the document as it goes over the wire.
     *
     * @param format one of {@link #formats}
     * @return UTF-8 without a byte order mark
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public byte[] bytes(DocumentFormat format) {
        return AutodiscoverWriter.standard().write(model(format), format);
    }

    /**
     * Gives the document as text.
     *
     * @param format one of {@link #formats}
     * @return the text of {@link #bytes}
     * @throws IllegalArgumentException if the document does not exist in that format
     */
    public String text(DocumentFormat format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }
}
