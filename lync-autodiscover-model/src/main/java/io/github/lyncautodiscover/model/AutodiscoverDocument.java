package io.github.lyncautodiscover.model;

/**
 * What was read, and how it was written.
 *
 * <p>Models the body of a response, [MS-OCDISCWS] 3.1.5 or UCWA's {@code root_ref}, {@code user_ref} and {@code
 * redirect_ref}. Immutable.
 *
 * @param response the document, the same whichever format it came in
 * @param format the format that the body really had; ask {@link DocumentFormat#matches} about the declared type
 */
public record AutodiscoverDocument(AutodiscoverResponse response, DocumentFormat format) {}
