/**
 * Text in files as people's tools save it.
 *
 * <p>Here belongs making text of bytes that nobody describes: logs, lists and certificates that Windows, a browser or an
 * editor wrote; and saying what of a text from elsewhere may be shown. What the text means belongs to its readers, such as
 * {@link io.github.lyncautodiscover.model.log}. Documents from the wire are not read this way: they say how they are
 * encoded, and are refused when that is not true.
 *
 * <p>No specification covers it; [MS-OCDISCWS] knows no files.
 */
@NullMarked
package io.github.lyncautodiscover.model.text;

import org.jspecify.annotations.NullMarked;
