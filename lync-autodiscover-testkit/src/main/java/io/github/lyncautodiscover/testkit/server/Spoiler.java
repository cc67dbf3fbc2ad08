package io.github.lyncautodiscover.testkit.server;

/** Makes the spoilt answer out of a request and its healthy answer. Thread-safe. */
@FunctionalInterface
public interface Spoiler {
    Answer spoil(SiteRequest asked, Answer healthy);
}
