/**
 * What tests are written against: a fake Lync or Skype for Business deployment, its plan, its faults, and a recording of
 * what it was asked.
 *
 * <p>{@link LyncDeployment} starts one. Clients meet it in standard types only: the address of its DNS server, a function
 * from the address and port that DNS led to, to the loopback port where the fake listens, and its trust anchors.
 *
 * <p>What opens a socket, issues a certificate or makes an answer does not belong here. A hidden type here serves one public
 * type.
 */
@NullMarked
package io.github.lyncautodiscover.testkit;

import org.jspecify.annotations.NullMarked;
