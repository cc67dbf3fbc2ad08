package io.github.lyncautodiscover.model;

import java.util.Locale;

/**
 * The four wire formats that servers answer in.
 *
 * <p>Models the representations of [MS-OCDISCWS] 2.2 and of the UCWA pages {@code PayloadFormat} and {@code root_ref}.
 */
public enum DocumentFormat {
    /** {@code <AutodiscoverResponse>}: all that can be said. */
    AUTODISCOVER_XML("application/vnd.microsoft.rtc.autodiscover+xml;v=1", "xml"),
    /** {@code {"AccessLocation":…}}: the same in JSON. */
    AUTODISCOVER_JSON("application/vnd.microsoft.rtc.autodiscover+json;v=1", "json"),
    /** {@code <resource>}: links only. */
    UCWA_XML("application/vnd.microsoft.com.ucwa+xml", "xml"),
    /** {@code {"_links":…}}: links only. */
    UCWA_JSON("application/vnd.microsoft.com.ucwa+json", "json");

    /** The pages of UCWA spell the vendor's part in two ways. */
    private static final String OTHER_UCWA = "application/vnd.microsoft.ucwa+";

    private final String mediaType;
    private final String syntax;

    DocumentFormat(String mediaType, String syntax) {
        this.mediaType = mediaType;
        this.syntax = syntax;
    }

    /**
     * Gives the media type to ask for it.
     *
     * @return a value for an {@code Accept} or {@code Content-Type} header
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Tells whether a declared type fits, so that a caller can report a server that declares a wrong one.
     *
     * @param contentType the value of a {@code Content-Type} header; case and parameters do not matter
     * @return true also for the general types that servers use, such as {@code application/json}
     */
    public boolean matches(String contentType) {
        String declared = withoutParameters(contentType);
        boolean general = declared.equals("application/" + syntax) || declared.equals("text/" + syntax);
        boolean otherUcwa = isUcwa() && declared.equals(OTHER_UCWA + syntax);
        return general || otherUcwa || declared.equals(withoutParameters(mediaType));
    }

    /**
     * Tells whether a document can be written in this format and read again without losing anything.
     *
     * @param response the document
     * @return false for what the format has no place for: AccessLocation, SIP access and Domain in UCWA, revisions in
     *     AutodiscoverResponse, links of one token apart from each other in UCWA's JSON, forbidden characters
     */
    public boolean carries(AutodiscoverResponse response) {
        return Losses.none(response, this);
    }

    boolean isUcwa() {
        return this == UCWA_XML || this == UCWA_JSON;
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
