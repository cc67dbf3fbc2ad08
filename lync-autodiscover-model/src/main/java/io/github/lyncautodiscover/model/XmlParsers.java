package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2CharArraySource;

/**
 * Sets parsers up so that nothing is expanded or fetched, sees to it that they get well-encoded text, and that no start
 * tag is larger than they can bear.
 */
final class XmlParsers {
    private final XMLInputFactory factory = new InputFactoryImpl();

    XmlParsers() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    }

    XMLStreamReader parser(byte[] body) throws XMLStreamException, MalformedDocumentException {
        Charset wide = Encodings.wide(body);
        if (wide != null) {
            return parser(Encodings.decoded(body, wide));
        }
        XMLStreamReader parser = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        Charset declared = declared(parser);
        if (!declared.equals(StandardCharsets.UTF_8)) {
            return parser(Encodings.decoded(body, declared));
        }
        Encodings.requireUtf8(body);
        StartTags.check(body);
        return parser;
    }

    private XMLStreamReader parser(CharBuffer text) throws XMLStreamException, MalformedDocumentException {
        StartTags.check(text.toString());
        return factory.createXMLStreamReader(
                new Stax2CharArraySource(text.array(), text.arrayOffset() + text.position(), text.length()));
    }

    /** Its declaration is the first thing that a parser reads; an encoding that it does not know is an error by then. */
    private static Charset declared(XMLStreamReader parser) throws MalformedDocumentException {
        String name = parser.getCharacterEncodingScheme();
        try {
            return name == null || name.equalsIgnoreCase("utf-8") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw MalformedReason.BAD_ENCODING.exception("nobody knows it: " + name, 1, 1);
        }
    }
}
