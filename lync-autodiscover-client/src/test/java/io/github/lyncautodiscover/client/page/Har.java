package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The published schema of HTTP archives, version 1.2, as another program uses it. */
public final class Har {
    private static final String FILES = "classpath:META-INF/resources/webjars/har-schema/2.0.0/lib/";
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V6,
                    factory -> factory.schemaMappers(mappers -> mappers.mappings(
                            name -> name.startsWith("https://har/") ? name.replace("https://har/", FILES) : name)))
            .getSchema(
                    SchemaLocation.of("https://har/har.json"),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    private Har() {}

    public static void accepts(String har) {
        assertEquals(List.of(), complaints(har), har);
    }

    static List<String> complaints(String har) {
        return SCHEMA.validate(har, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
