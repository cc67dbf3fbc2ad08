/**
 * Finds Autodiscover documents and known errors in client logs and pasted text.
 *
 * <p>Start with {@link io.github.lyncautodiscover.model.log.LogReader}. Here, and only here, damage is repaired, and every
 * repair is told: live documents are never repaired.
 */
@NullMarked
package io.github.lyncautodiscover.model.log;

import org.jspecify.annotations.NullMarked;
