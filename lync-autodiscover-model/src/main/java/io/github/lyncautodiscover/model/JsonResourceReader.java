package io.github.lyncautodiscover.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the Root, Domain or User of an AutodiscoverResponse in JSON. */
final class JsonResourceReader {
    private final JsonCursor cursor;
    private final LinkFactory factory;
    private final List<Link> links = new ArrayList<>();

    JsonResourceReader(JsonCursor cursor, LinkFactory factory) {
        this.cursor = cursor;
        this.factory = factory;
    }

    Root root() throws IOException {
        cursor.object(this::linksMember);
        return Root.of(links);
    }

    <R extends SipResource> R sip(SipResource.Builder<R> builder) throws IOException {
        cursor.object(name -> linksMember(name) || accessMember(name, builder));
        return builder.links(links).build();
    }

    private boolean linksMember(String name) throws IOException {
        if (!name.equalsIgnoreCase("Links")) {
            return false;
        }
        cursor.oneOrMany(() -> {
            Map<String, String> fields = cursor.fields("token", "href");
            links.add(factory.link(fields.get("token"), fields.get("href"), null));
        });
        return true;
    }

    private boolean accessMember(String name, SipResource.Builder<?> builder) throws IOException {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "sipserverinternalaccess" -> builder.sipServerInternalAccess = access();
            case "sipserverexternalaccess" -> builder.sipServerExternalAccess = access();
            case "sipclientinternalaccess" -> builder.sipClientInternalAccess = access();
            case "sipclientexternalaccess" -> builder.sipClientExternalAccess = access();
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable SipAccess access() throws IOException {
        Map<String, String> fields = cursor.fields("fqdn", JsonCursor.PORT);
        return SipAccessAdapter.read(fields.get("fqdn"), fields.get(JsonCursor.PORT));
    }
}
