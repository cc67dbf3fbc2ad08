package io.github.lyncautodiscover.model;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Turns what parser and binding throw into the one exception that callers see. */
final class XmlErrors {
    private XmlErrors() {}

    static MalformedDocumentException refusal(
            Exception error, @Nullable MalformedDocumentException refusal, @Nullable Location reached, int length) {
        MalformedDocumentException ours = refusal == null ? find(error) : refusal;
        Location place = place(error, reached);
        int line = place == null ? 1 : place.getLineNumber();
        int column = place == null ? 1 : place.getColumnNumber();
        if (ours != null) {
            return ours.at(line, column);
        }
        String message = message(error);
        boolean atEnd = place != null && place.getCharacterOffset() >= length;
        return ParserWords.XML.refusal(message, atEnd).at(line, column);
    }

    /** Our own refusal inside what was wrapped around it on its way through the binding. */
    static @Nullable MalformedDocumentException find(@Nullable Throwable error) {
        for (Throwable e = error; e != null; e = inner(e)) {
            if (e instanceof MalformedDocumentException ours) {
                return ours;
            }
        }
        return null;
    }

    /** The parser's own error knows best; the parser knows only where the last event began. */
    private static @Nullable Location place(Throwable error, @Nullable Location reached) {
        Location place = reached;
        for (Throwable e = error; e != null; e = inner(e)) {
            if (e instanceof XMLStreamException stream && stream.getLocation() != null) {
                place = stream.getLocation();
            }
        }
        return place;
    }

    private static @Nullable Throwable inner(Throwable e) {
        return e instanceof XMLStreamException stream && stream.getNestedException() != null
                ? stream.getNestedException()
                : e.getCause();
    }

    static String message(Throwable error) {
        Throwable innermost = error;
        for (Throwable e = error; e != null; e = inner(e)) {
            innermost = e;
        }
        String message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
