package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A document in every format that can say it. Immutable.
 *
 * @param models what each format says
 */
public record WireDocument(Map<DocumentFormat, AutodiscoverResponse> models) {

    public WireDocument {
        models = Map.copyOf(models);
    }

    static WireDocument of(AutodiscoverResponse autodiscover) {
        return new WireDocument(
                Map.of(DocumentFormat.AUTODISCOVER_XML, autodiscover, DocumentFormat.AUTODISCOVER_JSON, autodiscover));
    }

    WireDocument withUcwa(AutodiscoverResponse ucwa) {
        Map<DocumentFormat, AutodiscoverResponse> more = new EnumMap<>(models);
        more.put(DocumentFormat.UCWA_XML, ucwa);
        more.put(DocumentFormat.UCWA_JSON, ucwa);
        return new WireDocument(more);
    }

    public Set<DocumentFormat> formats() {
        return models.keySet();
    }

    public AutodiscoverResponse model(DocumentFormat format) {
        AutodiscoverResponse model = models.get(format);
        if (model == null) {
            throw new IllegalArgumentException("No server says this in " + format + "; take one of " + formats() + ".");
        }
        return model;
    }

    public byte[] bytes(DocumentFormat format) {
        return AutodiscoverWriter.standard().write(model(format), format);
    }

    public String text(DocumentFormat format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }
}
