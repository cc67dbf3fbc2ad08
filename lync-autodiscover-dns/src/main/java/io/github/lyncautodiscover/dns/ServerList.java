package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.List;

/** The servers of a view, in the order in which they are asked. */
interface ServerList {
    List<InetSocketAddress> servers();

    /** What is named in their place and cannot be asked, with the reason. */
    default List<String> skipped() {
        return List.of();
    }

    /** Finds out again which servers these are, where that can change. */
    default void refresh() {}
}
