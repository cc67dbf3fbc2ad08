/**
 * The documents of Lync and Skype for Business Autodiscover.
 *
 * <p>Start with {@link io.github.lyncautodiscover.model.AutodiscoverReader}; what it returns is immutable. The types
 * follow [MS-OCDISCWS] 2.2 and 3.1.5, and the UCWA pages {@code root_ref}, {@code user_ref} and {@code redirect_ref}.
 */
@NullMarked
package io.github.lyncautodiscover.model;

import org.jspecify.annotations.NullMarked;
