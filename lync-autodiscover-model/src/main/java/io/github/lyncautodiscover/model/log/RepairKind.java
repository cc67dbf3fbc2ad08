package io.github.lyncautodiscover.model.log;

/**
 * What copying and pasting does to a document, and what is done about it; the result is a document of [MS-OCDISCWS]
 * 2.2.5 or of UCWA's {@code root_ref} again.
 */
public enum RepairKind {
    /** Escapes that were escaped once more, such as <code>&amp;amp;lt;</code>, became plain ones. */
    ESCAPED_ESCAPES,
    /** Markup or quotation marks written as <code>&amp;lt;</code> and its like became what they mean. */
    ESCAPED_MARKUP,
    /** Tags of the page around or inside a document were taken out. */
    PAGE_MARKUP,
    /** Typographic quotation marks inside tags, or anywhere in JSON, became plain ones. */
    TYPOGRAPHIC_QUOTES,
    /** Declarations of a prefix for no namespace, which XML forbids, were taken out. */
    EMPTY_NAMESPACES,
    /** Blanks that do not break became plain ones. */
    NO_BREAK_SPACES,
    /** What was written in base64, as browsers do when they save what they loaded, became text. */
    BASE64,
    /** Backslashes before quotation marks, as in a string of a program, were taken out. */
    BACKSLASHES,
    /** A dictionary of Python or an object of JavaScript became JSON. */
    PROGRAM_NOTATION,
    /** What a log writes before each line was taken out. */
    LINE_PREFIXES,
    /** The sizes of chunks that a raw capture shows were taken out. */
    CHUNK_SIZES,
    /** Line breaks and indentation that a window, a mail or a log has put into the middle were taken out. */
    WRAPPED_LINES
}
