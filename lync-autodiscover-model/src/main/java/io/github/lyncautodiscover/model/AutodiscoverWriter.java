package io.github.lyncautodiscover.model;

/**
 * Writes documents that any reader accepts, always the same bytes for the same document.
 *
 * <p>The formats are those of [MS-OCDISCWS] 2.2.5 and UCWA's {@code root_ref}. Immutable. Thread-safe.
 */
public final class AutodiscoverWriter {
    private static final AutodiscoverWriter STANDARD = new AutodiscoverWriter();

    private final XmlWriter xml = new XmlWriter(DocumentFormat.AUTODISCOVER_XML);
    private final XmlWriter ucwaXml = new XmlWriter(DocumentFormat.UCWA_XML);
    private final JsonWriter json = new JsonWriter();

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
     * Writes a document; leaves out what the format has no place for.
     *
     * <p>UCWA has no AccessLocation and no SIP access, AutodiscoverResponse has no revision.
     *
     * @param response what to write
     * @param format how to write it
     * @return UTF-8 bytes without a byte order mark
     * @throws IllegalArgumentException if the format has no such resource (UCWA has no Domain) or cannot hold a character
     */
    public byte[] write(AutodiscoverResponse response, DocumentFormat format) {
        return switch (format) {
            case AUTODISCOVER_XML -> xml.write(response);
            case AUTODISCOVER_JSON -> json.autodiscover(response);
            case UCWA_XML -> ucwaXml.write(UcwaResource.of(response));
            case UCWA_JSON -> json.ucwa(response);
        };
    }
}
