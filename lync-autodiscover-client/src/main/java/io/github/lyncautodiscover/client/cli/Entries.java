package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The input, piece by piece and never as a whole. Not thread-safe. */
final class Entries implements Iterator<Entry>, AutoCloseable {
    private final Inputs inputs;
    private final List<Long> limits;
    private final List<Long> lines = new ArrayList<>();
    private int opened;
    private long given;
    private @Nullable Open file;
    private @Nullable Entry next;

    /** A file that is being read. */
    private record Open(Inputs.Source source, Reader text, Lines lines, AddressFile addresses) {}

    /** Reads no more lines of a file than a limit says, where there is one for it. */
    Entries(Inputs inputs, List<Long> limits) {
        this.inputs = inputs;
        this.limits = limits;
    }

    /** {@return how many were given so far} */
    long given() {
        return given;
    }

    /** {@return how many lines each source had that was read to its end; none for what was typed} */
    List<Long> lines() {
        return List.copyOf(lines);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (file == null && opened == inputs.sources().size()) {
                return false;
            }
            next = file == null ? open(inputs.sources().get(opened++)) : fromFile(file);
        }
        return true;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input is at its end");
        }
        Entry entry = Objects.requireNonNull(next);
        next = null;
        return entry;
    }

    private @Nullable Entry open(Inputs.Source from) {
        if (!from.isFile()) {
            lines.add(0L);
            return entry(from.text(), "");
        }
        Reader text = from.open();
        Lines all = new Lines(text, lines.size() < limits.size() ? limits.get(lines.size()) : Long.MAX_VALUE);
        file = new Open(from, text, all, new AddressFile(all));
        return null;
    }

    private @Nullable Entry fromFile(Open reading) {
        try {
            String address = reading.addresses().next();
            if (address != null) {
                return entry(
                        address,
                        "line " + reading.addresses().line() + " of "
                                + reading.source().shown());
            }
            lines.add(reading.lines().number());
            close();
            return null;
        } catch (IOException broken) {
            throw reading.source().unreadable(broken);
        }
    }

    private Entry entry(String written, String place) {
        given++;
        try {
            Written read = Written.of(written, inputs.plan());
            return new Entry.User(given, place, read.address(), read.domainAlone());
        } catch (IllegalArgumentException none) {
            return new Entry.Bad(given, place, Written.reason(written));
        }
    }

    @Override
    public void close() {
        Open closing = file;
        file = null;
        if (closing != null) {
            try {
                closing.text().close();
            } catch (IOException nothingLost) {
                // It was read only.
            }
        }
    }
}
