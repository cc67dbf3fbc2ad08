package io.github.lyncautodiscover.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads XML documents with bindings that are kept between documents, because making one costs more than a document. */
final class XmlDocuments {
    private final Pool<XmlBinding> bindings;

    XmlDocuments(ReaderLimits limits) {
        this.bindings = new Pool<>(() -> new XmlBinding(limits));
    }

    /** A binding that failed is not used again. */
    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        XmlBinding binding = bindings.take();
        AutodiscoverDocument document = binding.read(body, base);
        bindings.giveBack(binding);
        return document;
    }
}
