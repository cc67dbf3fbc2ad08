package io.github.lyncautodiscover.examples;

import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.Optional;

/** The lines that the README shows. */
final class ReadADocument {
    private ReadADocument() {}

    static Optional<URI> mobilityService(byte[] body, URI requestUrl) throws MalformedDocumentException {
        // @start region="read"
        AutodiscoverDocument document = AutodiscoverReader.standard().read(body, requestUrl);
        Optional<Link> mcx = document.response().resource().link(Tokens.EXTERNAL_MCX);
        return mcx.flatMap(Link::uri);
        // @end
    }
}
