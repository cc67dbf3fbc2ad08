package io.github.lyncautodiscover.client.cli;

/**
 * What a diagnosis is called among others.
 *
 * @param number which it is
 * @param place where its address was written; empty for one that was typed or saved
 * @param domainAlone whether a SIP domain was written, without a user
 */
record Label(long number, String place, boolean domainAlone) {
    static Label of(Entry.User user) {
        return new Label(user.number(), user.place(), user.domainAlone());
    }

    static Label of(long number) {
        return new Label(number, "", false);
    }
}
