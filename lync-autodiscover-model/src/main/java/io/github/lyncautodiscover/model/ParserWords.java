package io.github.lyncautodiscover.model;

import java.util.List;

/**
 * What the sentences of a parser mean, in words for people. A parser has one class for most errors, so the beginning of
 * its sentences is all that tells them apart; a sentence that is not known gives the reason and the place alone.
 */
final class ParserWords {
    private record Meaning(String beginning, MalformedReason reason, String words) {}

    private static final String END_TAG = "Unexpected end tag";
    private static final String FORBIDDEN = "a character that XML forbids";

    static final ParserWords XML = new ParserWords(
            notWellFormed("Duplicate attributes", "an attribute twice on one element"),
            notWellFormed("Duplicate namespace", "a prefix twice on one element"),
            notWellFormed("Unbound namespace prefix", "a prefix that is not declared"),
            notWellFormed("Illegal namespace declaration", "a prefix or a namespace that XML reserves"),
            notWellFormed(END_TAG, "an end tag that does not fit"),
            notWellFormed("Unexpected end element", "an end tag that nothing begins"),
            notWellFormed("Second root element", "a second root element"),
            notWellFormed("Unexpected character", "a character that does not belong here"),
            notWellFormed("Unexpected '<'", "a tag inside a tag"),
            notWellFormed("Invalid null", FORBIDDEN),
            notWellFormed("Invalid white space", FORBIDDEN),
            notWellFormed("Invalid xml content", FORBIDDEN),
            notWellFormed("Illegal character", FORBIDDEN),
            notWellFormed("Illegal XML character", FORBIDDEN),
            notWellFormed("Invalid surrogate", FORBIDDEN),
            notWellFormed("Invalid name", "a name with an impossible character"),
            notWellFormed("Multiple colons", "a name with two colons"),
            notWellFormed("Invalid colon", "a name with a colon in the wrong place"),
            notWellFormed("String", "characters that do not belong here"),
            notWellFormed("Illegal processing instruction", "an XML declaration in the middle"),
            notWellFormed("Invalid XML pseudo-attribute", "an impossible XML declaration"),
            new Meaning("General entity reference", MalformedReason.ENTITY, ""),
            new Meaning("Unexpected end-of-input", MalformedReason.TRUNCATED, ""),
            new Meaning("Unexpected End-of-input", MalformedReason.TRUNCATED, ""),
            new Meaning("Invalid UTF-8", MalformedReason.BAD_ENCODING, ""),
            new Meaning("Unsupported encoding", MalformedReason.BAD_ENCODING, "nobody knows it"),
            new Meaning("Declared encoding", MalformedReason.BAD_ENCODING, "its characters have another width"));

    static final ParserWords JSON = new ParserWords(
            notWellFormed("Unexpected character", "a character that does not belong here"),
            notWellFormed("Unexpected close marker", "a bracket that closes another kind"),
            notWellFormed("Unrecognized token", "a word that is no value"),
            notWellFormed("Unrecognized character escape", "a backslash before a character that needs none"),
            notWellFormed("Illegal unquoted character", "a line end or another control character in a string"),
            notWellFormed("Invalid numeric value", "an impossible number"),
            notWellFormed("Non-standard token", "a word that is no value"),
            new Meaning("Document nesting", MalformedReason.TOO_DEEP, ""),
            new Meaning("Number value length", MalformedReason.VALUE_TOO_LONG, "a number"),
            new Meaning("Name length", MalformedReason.VALUE_TOO_LONG, "a name"),
            new Meaning("String value length", MalformedReason.VALUE_TOO_LONG, ""),
            new Meaning("Document length", MalformedReason.TOO_LARGE, ""),
            new Meaning("Unexpected end-of-input", MalformedReason.TRUNCATED, ""),
            new Meaning("Invalid UTF-8", MalformedReason.BAD_ENCODING, ""));

    private final List<Meaning> meanings;

    private ParserWords(Meaning... meanings) {
        this.meanings = List.of(meanings);
    }

    private static Meaning notWellFormed(String beginning, String words) {
        return new Meaning(beginning, MalformedReason.NOT_WELL_FORMED, words);
    }

    /** Without a place. */
    MalformedDocumentException refusal(String message, boolean atEnd) {
        for (Meaning meaning : meanings) {
            if (message.startsWith(meaning.beginning())) {
                boolean cutOff = atEnd && meaning.beginning().equals(END_TAG);
                return cutOff
                        ? MalformedReason.TRUNCATED.exception("")
                        : meaning.reason().exception(meaning.words());
            }
        }
        return (atEnd ? MalformedReason.TRUNCATED : MalformedReason.NOT_WELL_FORMED).exception("");
    }
}
