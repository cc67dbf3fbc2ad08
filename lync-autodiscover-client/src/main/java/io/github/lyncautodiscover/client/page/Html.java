package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.text.Texts;
import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML with SVG in it. Java's own stream writer escapes every text and every attribute, whoever has made it up. Used by
 * one thread.
 *
 * <p>An element is named as in a style sheet: {@code p.remedy} is a {@code p} of the class {@code remedy}. Attributes are
 * names and values in turn.
 */
final class Html {
    /** More of one text would drown the rest of a page; the evidence has all of it. */
    private static final int LONGEST = 600;

    /** What HTML forbids although it can be seen: halves of characters, and characters that are none. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\x{FFFE}\\x{FFFF}]");

    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter writer;

    Html() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    Html doctype() {
        try {
            writer.writeDTD("<!DOCTYPE html>");
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** An element with whatever is written inside. */
    Html in(String element, Runnable inside, String... attributes) {
        try {
            String[] parts = element.split("\\.", -1);
            writer.writeStartElement(parts[0]);
            attributes(parts, attributes);
            inside.run();
            // An end tag always: only elements that cannot have content do without one in HTML.
            writer.writeCharacters("");
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** An element with a text. */
    Html put(String element, String text, String... attributes) {
        return in(element, () -> text(text), attributes);
    }

    /** An element that has no content by its nature, such as {@code meta}. */
    Html lone(String element, String... attributes) {
        try {
            String[] parts = element.split("\\.", -1);
            writer.writeEmptyElement(parts[0]);
            attributes(parts, attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** A text from anywhere. */
    Html text(String text) {
        return raw(clean(text));
    }

    /** Several lines, each a text from anywhere. */
    Html lines(String text) {
        return raw(text.lines().map(Html::clean).collect(Collectors.joining("\n")));
    }

    /** A text of ours, as it is; escaped all the same. */
    Html raw(String text) {
        try {
            writer.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** What was written. */
    String written() {
        try {
            writer.flush();
            return page.toString();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private void attributes(String[] parts, String... attributes) throws XMLStreamException {
        if (parts.length > 1) {
            writer.writeAttribute(
                    "class", String.join(" ", java.util.Arrays.asList(parts).subList(1, parts.length)));
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return NO_CHARACTER.matcher(Texts.visible(shown)).replaceAll("\uFFFD");
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("a string takes whatever is written", e);
    }
}
