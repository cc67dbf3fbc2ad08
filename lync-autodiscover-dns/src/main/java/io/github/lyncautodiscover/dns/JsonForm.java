package io.github.lyncautodiscover.dns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The JSON forms, which {@link JsonReading} reads. Durations are milliseconds and TTLs seconds, with as many decimals as
 * nothing is lost: a TTL has some when the answer is a kept one.
 */
final class JsonForm {
    static final Duration DURATION_UNIT = Duration.ofMillis(1);
    static final Duration TTL_UNIT = Duration.ofSeconds(1);

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

    static String of(HostAnswer answer) {
        return text(form -> form.host(answer));
    }

    static String of(ServiceAnswer answer) {
        return text(form -> form.service(answer));
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
        number("durationMillis", survey.duration(), DURATION_UNIT);
        json.writeBooleanField("wildcard", survey.wildcard());
        array("hosts", survey.hosts(), answer -> {
            host(answer);
            json.writeBooleanField("fromWildcard", survey.fromWildcard(answer));
        });
        array("services", survey.services(), this::service);
        object("wildcardProbe", survey.wildcardProbe());
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
            object("inside", row.inside());
            object("outside", row.outside());
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
            number("ttl", target.ttl(), TTL_UNIT);
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
        json.writeBooleanField("authoritative", answer.authoritative());
        number("ttl", answer.ttl(), TTL_UNIT);
        number("durationMillis", answer.duration(), DURATION_UNIT);
        json.writeBooleanField("dangling", answer.dangling());
        array("aliases", answer.aliases(), alias -> {
            json.writeStringField("owner", alias.owner());
            json.writeStringField("target", alias.target());
            number("ttl", alias.ttl(), TTL_UNIT);
        });
        array("tries", answer.tries(), asked -> {
            json.writeStringField("name", asked.name());
            json.writeStringField("type", asked.type());
            json.writeStringField("server", ServerAddress.text(asked.server()));
            json.writeStringField("transport", asked.transport().name());
            json.writeBooleanField("edns", asked.edns());
            json.writeStringField("status", asked.status().name());
            number("durationMillis", asked.duration(), DURATION_UNIT);
        });
    }

    private void number(String name, Duration duration, Duration unit) throws IOException {
        BigDecimal nanos = BigDecimal.valueOf(duration.getSeconds())
                .scaleByPowerOfTen(9)
                .add(BigDecimal.valueOf(duration.getNano()));
        json.writeFieldName(name);
        json.writeNumber(nanos.divide(BigDecimal.valueOf(unit.toNanos()))
                .stripTrailingZeros()
                .toPlainString());
    }

    private void object(String name, HostAnswer answer) throws IOException {
        json.writeObjectFieldStart(name);
        host(answer);
        json.writeEndObject();
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
