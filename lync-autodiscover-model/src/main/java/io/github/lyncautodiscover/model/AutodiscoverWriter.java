package io.github.lyncautodiscover.model;

/**
 * Writes documents that any reader accepts, always the same bytes for the same document.
 *
 * <p>The formats are those of [MS-OCDISCWS] 2.2.5 and UCWA's {@code root_ref}. Immutable. Thread-safe.
 */
public final class AutodiscoverWriter {
    private static final AutodiscoverWriter STANDARD = new AutodiscoverWriter();

    private final XmlWriter xml = new XmlWriter();

    private AutodiscoverWriter() {}

    /**
     * Gives the writer.
     *
     * @return always the same one
     */
    public static AutodiscoverWriter standard() {
        return STANDARD;
    }

    /**
     * Writes a document.
     *
     * @param response what to write
     * @param format how to write it
     * @return UTF-8 bytes without a byte order mark
     */
    public byte[] write(AutodiscoverResponse response, DocumentFormat format) {
        return switch (format) {
            case AUTODISCOVER_XML -> xml.write(response);
            case AUTODISCOVER_JSON, UCWA_XML, UCWA_JSON ->
                throw new IllegalArgumentException(format + " is not written yet; take AUTODISCOVER_XML");
        };
    }
}
