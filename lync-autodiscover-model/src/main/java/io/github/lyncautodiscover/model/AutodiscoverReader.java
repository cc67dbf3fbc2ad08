package io.github.lyncautodiscover.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of any of the four formats from bytes that nobody vouches for.
 *
 * <p>The format is told from the body, never from the declared type. Neither document types nor entities are looked
 * into, and nothing outside is ever fetched. What is bent and what is refused is told in the package description; the
 * documents are those of [MS-OCDISCWS] 3.1.5 and UCWA's {@code root_ref}. Immutable. Thread-safe: share one.
 *
 * <p>What a document costs grows no faster than its size. Reading a long one stops with {@link
 * MalformedReason#INTERRUPTED} soon after its thread was interrupted; the thread stays interrupted. One of ordinary
 * size is read all the same.
 *
 * {@snippet file="io/github/lyncautodiscover/examples/ReadADocument.java" region="read"}
 */
public final class AutodiscoverReader {
    private static final AutodiscoverReader STANDARD = new AutodiscoverReader(ReaderLimits.STANDARD);
    private static final byte[] SMALL =
            "<AutodiscoverResponse><Root/></AutodiscoverResponse>".getBytes(StandardCharsets.US_ASCII);

    private final ReaderLimits limits;
    private final XmlDocuments xml;
    private final JsonDocuments json;

    private AutodiscoverReader(ReaderLimits limits) {
        this.limits = limits;
        this.xml = new XmlDocuments(limits);
        this.json = new JsonDocuments(limits);
    }

    /**
     * Gives the reader with the standard limits.
     *
     * @return always the same one
     */
    public static AutodiscoverReader standard() {
        return STANDARD;
    }

    /**
     * Starts a reader with limits of one's own.
     *
     * @return a builder that has the standard limits
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Loads what the first document of a Java process needs, most of it the XML binding; later calls cost next to nothing.
     * For a program that waits for the network anyway before it reads its first document.
     */
    public void prepare() {
        try {
            read(SMALL);
        } catch (MalformedDocumentException tooSmallALimit) {
            // All was loaded that is needed to refuse it.
        }
    }

    /**
     * Reads a document and makes its relative links absolute.
     *
     * @param body the whole document
     * @param base the URL it came from, http or https
     * @return the document and its format
     * @throws MalformedDocumentException if it is none, or not one within the limits
     * @throws IllegalArgumentException if the base is no absolute URL with a host
     */
    public AutodiscoverDocument read(byte[] body, URI base) throws MalformedDocumentException {
        if (!base.isAbsolute() || base.getRawAuthority() == null) {
            throw new IllegalArgumentException("the base must be the URL that the document came from: " + base);
        }
        return parse(body, base);
    }

    /**
     * Reads a document and leaves its links as they are.
     *
     * @param body the whole document
     * @return the document and its format
     * @throws MalformedDocumentException if it is none, or not one within the limits
     */
    public AutodiscoverDocument read(byte[] body) throws MalformedDocumentException {
        return parse(body, null);
    }

    /**
     * Reads a document and makes its relative links absolute; takes from the stream at most one byte more than the
     * limit, and does not close it.
     *
     * @param body the document
     * @param base the URL it came from, http or https
     * @return the document and its format
     * @throws MalformedDocumentException if it is none, or not one within the limits
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if the base is no absolute URL with a host
     */
    public AutodiscoverDocument read(InputStream body, URI base) throws IOException {
        return read(bounded(body), base);
    }

    /**
     * Reads a document and leaves its links as they are; takes from the stream at most one byte more than the limit,
     * and does not close it.
     *
     * @param body the document
     * @return the document and its format
     * @throws MalformedDocumentException if it is none, or not one within the limits
     * @throws IOException if the stream fails
     */
    public AutodiscoverDocument read(InputStream body) throws IOException {
        return read(bounded(body));
    }

    private byte[] bounded(InputStream body) throws IOException {
        return body.readNBytes(limits.bytes() + 1);
    }

    private AutodiscoverDocument parse(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        if (body.length > limits.bytes()) {
            throw MalformedReason.TOO_LARGE.exception("more than " + limits.bytes() + " bytes");
        }
        return switch (Sniffer.sniff(body)) {
            case XML -> xml.read(body, base);
            case JSON -> json.read(body, base);
            case OTHER -> throw MalformedReason.UNKNOWN_FORMAT.exception("");
            case HTML -> throw MalformedReason.HTML.exception("");
            case EMPTY -> throw MalformedReason.EMPTY.exception("");
        };
    }

    /** Collects limits, which no specification names. Not thread-safe; use from one thread. */
    public static final class Builder {
        private int maxBytes = ReaderLimits.STANDARD.bytes();
        private int maxDepth = ReaderLimits.STANDARD.depth();
        private int maxLinks = ReaderLimits.STANDARD.links();
        private int maxValueLength = ReaderLimits.STANDARD.valueLength();

        private Builder() {}

        /**
         * Limits the size of a document.
         *
         * @param bytes 1 to 2147483638; 262144 unless set
         * @return this
         */
        public Builder maxBytes(int bytes) {
            maxBytes = bytes;
            return this;
        }

        /**
         * Limits how deep XML elements, or JSON objects and arrays, are nested.
         *
         * @param depth at least 1; 32 unless set
         * @return this
         */
        public Builder maxDepth(int depth) {
            maxDepth = depth;
            return this;
        }

        /**
         * Limits the number of links.
         *
         * @param links at least 1; 500 unless set
         * @return this
         */
        public Builder maxLinks(int links) {
            maxLinks = links;
            return this;
        }

        /**
         * Limits the length of one attribute or JSON string or name.
         *
         * @param characters at least 1; 8192 unless set
         * @return this
         */
        public Builder maxValueLength(int characters) {
            maxValueLength = characters;
            return this;
        }

        /**
         * Builds the reader.
         *
         * @return an immutable reader
         * @throws IllegalArgumentException if a limit is out of its range
         */
        public AutodiscoverReader build() {
            return new AutodiscoverReader(new ReaderLimits(maxBytes, maxDepth, maxLinks, maxValueLength));
        }
    }
}
