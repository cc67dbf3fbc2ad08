/**
 * Starts a deployment for JUnit 5 tests, hands it to them, and closes it.
 *
 * <p>Needs JUnit 5.13 or newer, which is not a dependency of this library: with other frameworks use
 * {@link io.github.lyncautodiscover.testkit.LyncDeployment} as the {@link AutoCloseable} that it is.
 *
 * <p>Whatever works without JUnit does not belong here.
 */
@NullMarked
package io.github.lyncautodiscover.testkit.junit;

import org.jspecify.annotations.NullMarked;
