/**
 * Three reports of one diagnosis: {@link io.github.lyncautodiscover.client.report.TextReport text} for people,
 * {@link io.github.lyncautodiscover.client.report.DiscoveryJson JSON} with all evidence for programs and tickets, and one
 * {@link io.github.lyncautodiscover.client.report.PluginReport status line} for monitoring systems.
 *
 * <p>User names, tickets and query strings stand in none of them unless asked for. Nothing here asks the network.
 */
@NullMarked
package io.github.lyncautodiscover.client.report;

import org.jspecify.annotations.NullMarked;
