/**
 * A fake Lync or Skype for Business deployment, close enough to the real thing for any client, and its faults.
 *
 * <p>{@link LyncDeployment} starts one. Clients meet it in standard types only: the address of its DNS server, a function
 * from the address and port that DNS led to, to the loopback port where the fake listens, and its trust anchors.
 */
@NullMarked
package io.github.lyncautodiscover.testkit;

import org.jspecify.annotations.NullMarked;
