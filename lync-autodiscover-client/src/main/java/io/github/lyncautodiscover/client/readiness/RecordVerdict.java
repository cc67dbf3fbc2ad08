package io.github.lyncautodiscover.client.readiness;

import java.util.Objects;

/**
 * One DNS record, held against where the deployment is going. Immutable.
 *
 * @param name the name, such as {@code lyncdiscover.contoso.com}
 * @param fit how it fits
 * @param is what DNS says
 * @param shouldBe what it should say, in the words of a zone file
 * @param otherwise what does not work unless it does; empty when it fits, and when DNS gave no usable answer
 */
public record RecordVerdict(String name, Fit fit, String is, String shouldBe, String otherwise) {
    /** How a record fits, from good to bad. */
    public enum Fit {
        /** It is as it should be. */
        FITS,
        /** Nobody needs it any more. */
        LEFTOVER,
        /** It is not there, and only a few need it: old clients, phones on desks. */
        MISSED_BY_FEW,
        /** DNS gave no usable answer, or was not asked where that is decided. */
        UNKNOWN,
        /** Microsoft refuses the switch to Teams only while it is so. */
        BLOCKS,
        /** Something that users need does not work. */
        BREAKS,
        /** Users are not found. */
        LOCKS_OUT
    }

    /** Refuses null. */
    public RecordVerdict {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(is, "is");
        Objects.requireNonNull(shouldBe, "shouldBe");
        Objects.requireNonNull(otherwise, "otherwise");
    }

    /** One line. */
    @Override
    public String toString() {
        return name + " " + fit + ": is " + is + (fit == Fit.FITS ? "" : ", should be " + shouldBe);
    }
}
