package io.github.lyncautodiscover.model;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads XML documents with bindings that are kept between documents, because making one costs more than a document. */
final class XmlDocuments {
    private static final int KEPT = 16;

    private final ReaderLimits limits;
    private final AtomicReferenceArray<@Nullable XmlBinding> idle = new AtomicReferenceArray<>(KEPT);

    XmlDocuments(ReaderLimits limits) {
        this.limits = limits;
    }

    /** A binding that failed is not kept. */
    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        XmlBinding binding = take();
        AutodiscoverDocument document = binding.read(body, base);
        keep(binding);
        return document;
    }

    private XmlBinding take() {
        for (int i = 0; i < KEPT; i++) {
            XmlBinding binding = idle.getPlain(i) == null ? null : idle.getAndSet(i, null);
            if (binding != null) {
                return binding;
            }
        }
        return new XmlBinding(limits);
    }

    private void keep(XmlBinding binding) {
        for (int i = 0; i < KEPT; i++) {
            if (idle.getPlain(i) == null && idle.compareAndSet(i, null, binding)) {
                return;
            }
        }
    }
}
