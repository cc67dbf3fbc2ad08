package io.github.lyncautodiscover.model.log;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;

/** Ends with an exception when its thread is interrupted. */
final class InterruptibleReader extends FilterReader {
    InterruptibleReader(Reader log) {
        super(log);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the reading of the log was interrupted");
        }
        return super.read(into, from, length);
    }
}
