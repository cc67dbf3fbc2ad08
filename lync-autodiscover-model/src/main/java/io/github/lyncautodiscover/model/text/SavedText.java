package io.github.lyncautodiscover.model.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * Makes text of a file, whichever tool has saved it.
 *
 * <p>Reads UTF-8, UTF-16 and UTF-32, with a byte order mark, which is left out, or by their zeros; bytes that are none of
 * these are read as Windows' code page 1252, each by itself, so that a log to which several programs have written is read
 * whole. No specification covers files; those of [MS-OCDISCWS] come from servers and are read by {@link
 * io.github.lyncautodiscover.model.AutodiscoverReader}. Static methods only; thread-safe.
 */
public final class SavedText {
    /** Enough to see the zeros of a line, and no more than one read of a file. */
    private static final int LOOK = 4096;

    private SavedText() {}

    /**
     * Gives the text of a file of any size, read as it is needed.
     *
     * @param file the bytes; read ahead by some kilobytes; closed with the reader
     * @return the text; not thread-safe
     * @throws IOException if the file cannot be read
     */
    public static Reader reader(InputStream file) throws IOException {
        byte[] first = file.readNBytes(LOOK);
        PushbackInputStream whole = new PushbackInputStream(file, LOOK);
        int mark = ByteOrder.markLength(first);
        whole.unread(first, mark, first.length - mark);
        Charset wide = ByteOrder.wide(first);
        return wide == null ? new NarrowReader(whole) : new InputStreamReader(whole, wide);
    }

    /**
     * Gives the text of a whole file.
     *
     * @param file the bytes
     * @return the text
     */
    public static String of(byte[] file) {
        StringWriter text = new StringWriter(file.length);
        try (Reader reader = reader(new ByteArrayInputStream(file))) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail", e);
        }
        return text.toString();
    }
}
