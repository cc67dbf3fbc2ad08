/**
 * Finds Autodiscover documents and known errors in client logs and pasted text.
 *
 * <p>Here belong finding what a log holds, repairing it, and the table of errors that clients are known to write. Here,
 * and only here, damage is repaired, and every repair is told; live documents are never repaired. How a document is read
 * belongs to {@link io.github.lyncautodiscover.model}, and what an entry means for a user to nobody in this module.
 *
 * <p>Start with {@link io.github.lyncautodiscover.model.log.LogReader}.
 *
 * <p>No specification covers the logs of clients. Their shapes are drawn from what has been published: the diagnostic
 * log of a Lync 2010 mobile client on the web page of an administrator, whose quotation marks the page had made
 * typographic; the log of Lync 2013 for iOS in Microsoft's support article on failing sign-ins with Lync Mobile 5.4; logs
 * of Android and iOS that developers have added to their questions about the Skype for Business SDKs; the sign-in log of
 * a desktop client; the debug log of pidgin-sipe; and what common tools print. The documents inside are those of
 * [MS-OCDISCWS] 2.2.5 and of UCWA's {@code root_ref}.
 */
@NullMarked
package io.github.lyncautodiscover.model.log;

import org.jspecify.annotations.NullMarked;
