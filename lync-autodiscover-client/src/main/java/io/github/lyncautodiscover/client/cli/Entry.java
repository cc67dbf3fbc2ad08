package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.model.SipAddress;

/** One piece of input that names somebody, or should. */
sealed interface Entry {
    /** {@return which it is, of all input, from 1} */
    long number();

    /** {@return where it was written, such as {@code line 3 of users.txt}; empty for one that was typed} */
    String place();

    /**
     * Whom to look up.
     *
     * @param number which it is
     * @param place where it was written
     * @param address the address
     * @param domainAlone whether a SIP domain was written, without a user
     */
    record User(long number, String place, SipAddress address, boolean domainAlone) implements Entry {}

    /**
     * What names nobody.
     *
     * @param number which it is
     * @param place where it was written
     * @param reason why it cannot be used; names nobody
     */
    record Bad(long number, String place, String reason) implements Entry {}
}
