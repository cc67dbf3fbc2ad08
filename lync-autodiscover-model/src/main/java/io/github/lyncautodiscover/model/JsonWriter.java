package io.github.lyncautodiscover.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the two JSON formats, members in the order that the servers' serializer has. */
final class JsonWriter {
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private final JsonFactory generators = new JsonFactory();

    byte[] autodiscover(AutodiscoverResponse response) {
        return write(response, json -> {
            json.writeStartObject();
            if (response.accessLocation().isPresent()) {
                json.writeStringField(
                        "AccessLocation", response.accessLocation().get().wireName());
            }
            Resource resource = response.resource();
            json.writeObjectFieldStart(resource.getClass().getSimpleName());
            writeLinks(json, resource.links());
            if (resource instanceof SipResource sip) {
                writeAccess(json, "SipClientExternalAccess", sip.sipClientExternalAccess());
                writeAccess(json, "SipClientInternalAccess", sip.sipClientInternalAccess());
                writeAccess(json, "SipServerExternalAccess", sip.sipServerExternalAccess());
                writeAccess(json, "SipServerInternalAccess", sip.sipServerInternalAccess());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void writeLinks(JsonGenerator json, List<Link> links) throws IOException {
        json.writeArrayFieldStart("Links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringField("href", link.href());
            json.writeStringField("token", link.token());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAccess(JsonGenerator json, String name, Optional<SipAccess> access) throws IOException {
        if (access.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("fqdn", access.get().fqdn());
            json.writeNumberField("port", access.get().port());
            json.writeEndObject();
        }
    }

    byte[] ucwa(AutodiscoverResponse response) {
        return write(response, json -> {
            json.writeStartObject();
            json.writeStringField("rel", UcwaRels.rel(response.resource()));
            json.writeObjectFieldStart("_links");
            for (List<Link> links : byRel(response.resource()).values()) {
                json.writeFieldName(UcwaRels.rel(links.get(0).token()));
                writeRel(json, links);
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A name may come only once, so links with the same token are brought together, the first one in its place. */
    private static Map<String, List<Link>> byRel(Resource resource) {
        Map<String, List<Link>> rels = new LinkedHashMap<>();
        for (Link link : resource.links()) {
            rels.computeIfAbsent(Link.folded(link.token()), token -> new ArrayList<>())
                    .add(link);
        }
        return rels;
    }

    private static void writeRel(JsonGenerator json, List<Link> links) throws IOException {
        if (links.size() > 1) {
            json.writeStartArray();
        }
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringField("href", link.href());
            if (!link.revision().equals(Link.FIRST_REVISION)) {
                json.writeStringField("revision", link.revision());
            }
            json.writeEndObject();
        }
        if (links.size() > 1) {
            json.writeEndArray();
        }
    }

    /** No strict reader would accept half a surrogate pair, and the generator writes it. */
    private byte[] write(AutodiscoverResponse response, Body body) {
        if (!Losses.isUnicode(response.resource())) {
            throw new IllegalArgumentException("this cannot be written in JSON: half of a surrogate pair");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = generators.createGenerator(bytes)) {
            body.write(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("this cannot be written in JSON: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
