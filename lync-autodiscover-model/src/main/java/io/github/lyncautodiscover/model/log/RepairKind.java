package io.github.lyncautodiscover.model.log;

/** What copying and pasting does to a document, and what is done about it. */
public enum RepairKind {
    /** Markup written as <code>&amp;lt;</code> and its like became markup. */
    ESCAPED_MARKUP,
    /** Tags of the page around an escaped document were taken out. */
    PAGE_MARKUP,
    /** Typographic quotation marks inside tags, or anywhere in JSON, became plain ones. */
    TYPOGRAPHIC_QUOTES,
    /** Declarations of a prefix for no namespace, which XML forbids, were taken out. */
    EMPTY_NAMESPACES,
    /** Blanks that do not break became plain ones. */
    NO_BREAK_SPACES
}
