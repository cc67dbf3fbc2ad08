package io.github.lyncautodiscover.model;

import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads XML documents with bindings that are kept between documents, because making one costs more than a document. */
final class XmlDocuments {
    private static final int KEPT = 16;

    private final ReaderLimits limits;
    private final BlockingQueue<XmlBinding> idle = new ArrayBlockingQueue<>(KEPT);

    XmlDocuments(ReaderLimits limits) {
        this.limits = limits;
    }

    /** A binding that failed, or has seen enough, is not kept. */
    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        XmlBinding kept = idle.poll();
        XmlBinding binding = kept == null ? new XmlBinding(limits) : kept;
        AutodiscoverDocument document = binding.read(body, base);
        if (binding.reusable()) {
            idle.offer(binding);
        }
        return document;
    }
}
