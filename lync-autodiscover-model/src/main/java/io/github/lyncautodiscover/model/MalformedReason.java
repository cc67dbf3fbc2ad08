package io.github.lyncautodiscover.model;

import io.github.lyncautodiscover.model.text.ShownText;

/**
 * Why a document was refused: the closed list that monitors and tests can rely on.
 *
 * <p>What is refused, and what [MS-OCDISCWS] 2.2.5 leaves to the reader, is told in the package description.
 */
public enum MalformedReason {
    /** Nothing, or nothing but blanks. */
    EMPTY("the document is empty"),
    /** A web page, usually from a login form, a captive portal or a parked name. */
    HTML("the document is a web page"),
    /** Neither XML nor JSON. */
    UNKNOWN_FORMAT("the document is neither XML nor JSON"),
    /** Bytes that are no text in the encoding they claim. */
    BAD_ENCODING("the document is not in the encoding it claims"),
    /** It ends in the middle. */
    TRUNCATED("the document ends too early"),
    /** The rules of XML or JSON are broken. */
    NOT_WELL_FORMED("the document is not well-formed"),
    /** A document type declaration; never looked into. */
    DOCTYPE("the document has a document type declaration"),
    /** An entity beyond the five that XML has built in. */
    ENTITY("the document uses an entity"),
    /** More bytes than the reader allows. */
    TOO_LARGE("the document is too large"),
    /** Elements or JSON values nested deeper than the reader allows. */
    TOO_DEEP("the document is nested too deeply"),
    /** More links than the reader allows. */
    TOO_MANY_LINKS("the document has too many links"),
    /** A name, attribute or string longer than the reader allows. */
    VALUE_TOO_LONG("the document has too long a value"),
    /** Well-formed, but not an Autodiscover document. */
    WRONG_ROOT("the document is not an Autodiscover document"),
    /** No Root, Domain or User. */
    NO_RESOURCE("the document has no resource"),
    /** More than one of Root, Domain and User. */
    SEVERAL_RESOURCES("the document has several resources"),
    /** An AccessLocation that is neither Internal nor External. */
    BAD_ACCESS_LOCATION("the document has an unknown AccessLocation"),
    /** A port that is no number in 0 to 65535. */
    BAD_PORT("the document has an impossible port"),
    /** A link without a token. */
    MISSING_TOKEN("the document has a link without a token"),
    /** A JSON name twice in one object. */
    DUPLICATE_NAME("the document has a name twice"),
    /** A JSON value of another kind than the format has in that place. */
    WRONG_TYPE("the document has a value of the wrong kind"),
    /** More different names, or more attributes on one element, than any document has. */
    TOO_MANY_NAMES("the document has too many names"),
    /** The thread that read it was interrupted and still is; nothing is said about the document. */
    INTERRUPTED("the reading of the document was interrupted");

    private static final int LONGEST_DETAIL = 120;

    private final String sentence;

    MalformedReason(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** An exception without a place; whoever knows the place adds it. */
    MalformedDocumentException exception(String detail) {
        return exception(detail, MalformedDocumentException.UNKNOWN, MalformedDocumentException.UNKNOWN);
    }

    MalformedDocumentException exception(String detail, int line, int column) {
        return new MalformedDocumentException(this, Excerpt.of(ShownText.of(detail, LONGEST_DETAIL)), line, column);
    }
}
