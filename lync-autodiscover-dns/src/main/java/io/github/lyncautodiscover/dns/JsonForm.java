package io.github.lyncautodiscover.dns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON forms of a survey and of a comparison. Durations are whole milliseconds, TTLs whole seconds. */
final class JsonForm {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonForm(JsonGenerator json) {
        this.json = json;
    }

    private interface Content {
        void write(JsonForm form) throws IOException;
    }

    private interface Member<T> {
        void write(T value) throws IOException;
    }

    static String of(DnsSurvey survey) {
        return text(form -> form.survey(survey));
    }

    static String of(SplitDns split) {
        return text(form -> form.split(split));
    }

    private static String text(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            content.write(new JsonForm(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string takes whatever is written", e);
        }
        return text.toString();
    }

    private void survey(DnsSurvey survey) throws IOException {
        json.writeStringField("sipDomain", survey.names().sipDomain());
        json.writeNumberField("durationMillis", survey.duration().toMillis());
        json.writeBooleanField("wildcard", survey.wildcard());
        array("hosts", survey.hosts(), answer -> {
            host(answer);
            json.writeBooleanField("fromWildcard", survey.fromWildcard(answer));
        });
        array("services", survey.services(), this::service);
        array("online", survey.onlineHosts(), this::online);
    }

    private void split(SplitDns split) throws IOException {
        json.writeStringField("sipDomain", split.names().sipDomain());
        json.writeStringField("status", split.status().name());
        array("names", split.rows(), row -> {
            json.writeStringField("name", row.name());
            json.writeStringField("role", row.role().name());
            json.writeStringField("status", row.status().name());
            json.writeStringField("reason", row.reason().name());
            json.writeStringField("why", row.why());
            json.writeObjectFieldStart("inside");
            host(row.inside());
            json.writeEndObject();
            json.writeObjectFieldStart("outside");
            host(row.outside());
            json.writeEndObject();
        });
    }

    private void host(HostAnswer answer) throws IOException {
        answer(answer);
        array("addresses", answer.addresses(), address -> {
            json.writeStringField("address", address.getHostAddress());
            json.writeStringField("class", AddressClass.of(address).name());
        });
    }

    private void service(ServiceAnswer answer) throws IOException {
        answer(answer);
        json.writeBooleanField("notOffered", answer.notOffered());
        array("targets", answer.targets(), target -> {
            json.writeStringField("host", target.host());
            json.writeNumberField("port", target.port());
            json.writeNumberField("priority", target.priority());
            json.writeNumberField("weight", target.weight());
            json.writeNumberField("ttl", target.ttl().toSeconds());
            json.writeBooleanField("outsideDomain", target.outsideDomain());
        });
    }

    private void online(OnlineHost online) throws IOException {
        json.writeStringField("host", online.host());
        json.writeStringField("purpose", online.purpose().name());
        json.writeStringField("cloud", online.cloud().name());
    }

    private void answer(DnsAnswer answer) throws IOException {
        json.writeStringField("name", answer.name());
        json.writeStringField("status", answer.status().name());
        json.writeStringField("source", answer.source().name());
        if (answer.server().isPresent()) {
            json.writeStringField("server", ServerAddress.text(answer.server().get()));
        }
        json.writeNumberField("ttl", answer.ttl().toSeconds());
        json.writeNumberField("durationMillis", answer.duration().toMillis());
        json.writeBooleanField("dangling", answer.dangling());
        array("aliases", answer.aliases(), alias -> {
            json.writeStringField("owner", alias.owner());
            json.writeStringField("target", alias.target());
            json.writeNumberField("ttl", alias.ttl().toSeconds());
        });
        array("tries", answer.tries(), asked -> {
            json.writeStringField("name", asked.name());
            json.writeStringField("type", asked.type());
            json.writeStringField("server", ServerAddress.text(asked.server()));
            json.writeStringField("transport", asked.transport().name());
            json.writeStringField("status", asked.status().name());
            json.writeNumberField("durationMillis", asked.duration().toMillis());
        });
    }

    private <T> void array(String name, List<T> values, Member<T> member) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            member.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
