package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.text.Mask;

/** What is said of a line that names nobody. */
final class Messages {
    private Messages() {}

    static String of(Entry.Bad bad) {
        return Mask.shown(bad.place()) + ": " + bad.reason();
    }
}
