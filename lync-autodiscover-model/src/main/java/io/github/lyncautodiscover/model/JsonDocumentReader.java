package io.github.lyncautodiscover.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document of either format; which one it is shows only on the way. Names are compared without case,
 * as servers and clients in the field do.
 */
final class JsonDocumentReader {
    private final JsonCursor cursor;
    private final LinkFactory factory;
    private boolean accessLocationSeen;
    private @Nullable AccessLocation accessLocation;
    private @Nullable Resource resource;
    private @Nullable List<Link> ucwaLinks;
    private @Nullable String rel;

    JsonDocumentReader(JsonCursor cursor, LinkFactory factory) {
        this.cursor = cursor;
        this.factory = factory;
    }

    AutodiscoverDocument read() throws IOException {
        cursor.document(this::member);
        if (resource != null && ucwaLinks != null) {
            throw MalformedReason.SEVERAL_RESOURCES.exception("both formats in one document");
        }
        if (ucwaLinks != null) {
            return new AutodiscoverDocument(UcwaRels.response(rel, ucwaLinks), DocumentFormat.UCWA_JSON);
        }
        if (resource != null) {
            AutodiscoverResponse response = accessLocation == null
                    ? AutodiscoverResponse.of(resource)
                    : AutodiscoverResponse.of(accessLocation, resource);
            return new AutodiscoverDocument(response, DocumentFormat.AUTODISCOVER_JSON);
        }
        throw accessLocationSeen
                ? MalformedReason.NO_RESOURCE.exception("there is no Root, Domain or User in it")
                : MalformedReason.WRONG_ROOT.exception("there is no Root, Domain, User or _links in it");
    }

    private boolean member(String name) throws IOException {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "accesslocation" -> {
                accessLocationSeen = true;
                accessLocation = AccessLocationAdapter.read(cursor.string());
            }
            case "root" -> resource(new JsonResourceReader(cursor, factory).root());
            case "domain" -> resource(new JsonResourceReader(cursor, factory).sip(Domain.builder()));
            case "user" -> resource(new JsonResourceReader(cursor, factory).sip(User.builder()));
            case "_links" -> ucwaLinks = ucwaLinks();
            case "rel" -> rel = cursor.string();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void resource(Resource read) throws MalformedDocumentException {
        if (resource != null) {
            throw MalformedReason.SEVERAL_RESOURCES.exception("there is more than one Root, Domain or User in it");
        }
        resource = read;
    }

    private List<Link> ucwaLinks() throws IOException {
        List<Link> links = new ArrayList<>();
        cursor.object(linkRel -> {
            cursor.oneOrMany(() -> {
                Map<String, String> fields = cursor.fields("href", JsonCursor.REVISION);
                links.add(factory.link(UcwaRels.token(linkRel), fields.get("href"), fields.get(JsonCursor.REVISION)));
            });
            return true;
        });
        return links;
    }
}
