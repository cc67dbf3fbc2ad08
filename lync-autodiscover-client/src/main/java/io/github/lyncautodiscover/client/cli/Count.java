package io.github.lyncautodiscover.client.cli;

import java.util.List;

/**
 * How much input there was when the program began.
 *
 * @param entries how many addresses and bad lines, as far as that is known
 * @param isWhole whether that is all; otherwise there are streams that can be read only once
 * @param lines how many lines each file had, which is as far as it is read: one that grows meanwhile has an end
 */
record Count(long entries, boolean isWhole, List<Long> lines) {
    /** Whether there is nobody. */
    boolean isNobody() {
        return isWhole && entries == 0;
    }

    /** Whether one address is all. */
    boolean isOne() {
        return isWhole && entries == 1;
    }

    /** Whether there may be several. */
    boolean isMany() {
        return !isWhole || entries > 1;
    }

    /** {@return how many there are, for a sentence} */
    String shown() {
        return isWhole ? String.valueOf(entries) : "many";
    }
}
