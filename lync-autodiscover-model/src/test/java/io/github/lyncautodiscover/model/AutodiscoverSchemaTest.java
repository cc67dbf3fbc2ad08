package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AutodiscoverSchemaTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(AutodiscoverSchema.url());
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    static void validate(byte[] document) throws Exception {
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    @Test
    void acceptsWhatTheWriterWrites() {
        AutodiscoverWriter writer = AutodiscoverWriter.standard();
        AutodiscoverResponse root = AutodiscoverResponse.of(Root.of(new Link("Own", "not a url")));
        for (AutodiscoverResponse response : List.of(Documents.DOMAIN, Documents.USER, root)) {
            assertDoesNotThrow(() -> validate(writer.write(response, DocumentFormat.AUTODISCOVER_XML)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<AutodiscoverResponse/>",
                "<AutodiscoverResponse><Root/><Root/></AutodiscoverResponse>",
                "<AutodiscoverResponse AccessLocation='internal'><Root/></AutodiscoverResponse>",
                "<AutodiscoverResponse><Root><Link href='a'/></Root></AutodiscoverResponse>",
                "<AutodiscoverResponse><Root><Link token='' href='a'/></Root></AutodiscoverResponse>",
                "<AutodiscoverResponse><Root><Link token='a'/></Root></AutodiscoverResponse>",
                "<AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='99999'/></User></AutodiscoverResponse>",
                "<AutodiscoverResponse><User><SipClientInternalAccess port='1'/></User></AutodiscoverResponse>",
                "<AutodiscoverResponse xmlns='urn:some'><Root/></AutodiscoverResponse>",
            })
    void refusesWhatNoServerSends(String document) {
        assertThrows(SAXException.class, () -> validate(document.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void namesTheSameElementsAndAttributesAsTheBinding() throws Exception {
        StringWriter generated = new StringWriter();
        JAXBContext.newInstance(AutodiscoverResponse.class).generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String fileName) {
                StreamResult result = new StreamResult(generated);
                result.setSystemId(fileName);
                return result;
            }
        });
        assertEquals(
                SchemaNames.of(new InputSource(AutodiscoverSchema.url().toString())),
                SchemaNames.of(new InputSource(new StringReader(generated.toString()))));
    }
}
