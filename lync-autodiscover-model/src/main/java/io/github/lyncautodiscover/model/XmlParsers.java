package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2CharArraySource;
import org.jspecify.annotations.Nullable;

/** Sets parsers up so that nothing is expanded or fetched, and tells them the encoding where they would not find it. */
final class XmlParsers {
    private final XMLInputFactory factory = new InputFactoryImpl();

    XmlParsers() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    }

    XMLStreamReader parser(byte[] body) throws XMLStreamException, MalformedDocumentException {
        Charset wide = utf16(body);
        if (wide == null) {
            return factory.createXMLStreamReader(new ByteArrayInputStream(body));
        }
        CharBuffer text = decoded(body, wide);
        int start = text.charAt(0) == '\uFEFF' ? 1 : 0;
        return factory.createXMLStreamReader(
                new Stax2CharArraySource(text.array(), text.arrayOffset() + start, text.length() - start));
    }

    /** UTF-16 by its mark or by the empty half of its first letter; with neither, the parser knows what to do. */
    private static @Nullable Charset utf16(byte[] body) {
        if (body.length < 2) {
            return null;
        }
        return switch (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) {
            case 0xFEFF, 0x003C, 0x0020, 0x0009, 0x000A, 0x000D -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00, 0x2000, 0x0900, 0x0A00, 0x0D00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static CharBuffer decoded(byte[] body, Charset charset) throws MalformedDocumentException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw MalformedReason.BAD_ENCODING.exception("this is no " + charset, 1, 1);
        }
    }
}
