package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.model.SipAddress;

/**
 * Whom to look up.
 *
 * @param address the address
 * @param place where it was written, such as {@code line 3 of users.txt}; empty for one that was typed
 */
record User(SipAddress address, String place) {}
