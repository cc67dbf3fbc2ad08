/**
 * The command line of the self-contained jar: options, exit codes, and what goes to which stream. Not exported.
 *
 * <p>Here belongs what a user types and where the answer is written. What the answer says belongs to the reports.
 */
@NullMarked
package io.github.lyncautodiscover.client.cli;

import org.jspecify.annotations.NullMarked;
