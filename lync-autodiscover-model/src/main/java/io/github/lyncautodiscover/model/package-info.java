/**
 * The documents of Lync and Skype for Business Autodiscover.
 *
 * <p>Here belong the values that documents become, reading and writing them in all four formats, their limits, and the
 * one exception for bad ones. What works on text that is no document, however it was cut and pasted, belongs to {@link
 * io.github.lyncautodiscover.model.log}. Nothing here asks a network, opens a file, or knows what an answer means for a
 * user.
 *
 * <p>Start with {@link io.github.lyncautodiscover.model.AutodiscoverReader}; what it returns is immutable. The types
 * follow [MS-OCDISCWS] 2.2 and 3.1.5, and the UCWA pages {@code root_ref}, {@code user_ref} and {@code redirect_ref}.
 *
 * <h2>What is bent</h2>
 *
 * <p>Where real servers need it, and nowhere else: the order of attributes, elements and JSON members; blanks around
 * values; the case of AccessLocation, tokens and JSON names; a namespace on AutodiscoverResponse; {@code Links} as one
 * object or an array; ports and revisions as numbers or strings; JSON members that are null; relative links; unknown
 * elements, attributes and members, which are skipped, and unknown links, which are kept; UTF-8 and UTF-16 with and
 * without a byte order mark, UTF-32 likewise, and in XML any encoding that is declared and known.
 *
 * <h2>What is refused</h2>
 *
 * <p>Each with a {@link io.github.lyncautodiscover.model.MalformedReason}: whatever is not well-formed, a document type,
 * entities, excess of any kind, no resource or several, a name twice in one JSON object, an impossible port, an unknown
 * AccessLocation, a link without a token. A bad address alone is not fatal: {@link
 * io.github.lyncautodiscover.model.Link#uri()} is empty then.
 *
 * <h2>How doubts in the specification are read</h2>
 *
 * <ul>
 *   <li>No AccessLocation, or a blank one: absent, and never guessed; clients in the field disagree about it.
 *   <li>Neither a Redirect nor anything else is required inside a Root; an empty one is a Root without links.
 *   <li>A SIP access without a name, or without a port or with port 0, is absent: known clients skip those.
 *   <li>A rel of UCWA is the token of the same name; {@code applications}, which has none, keeps its name.
 *   <li>A UCWA resource without a rel is a User if it has {@code applications}, else a Root. A {@code redirect} resource
 *       is a Root too.
 *   <li>The self link of UCWA's XML is the attribute {@code href} of the resource.
 *   <li>A link without a revision has the first one, {@code 1}.
 *   <li>SIP accesses in JSON have not been published; they are read and written under the names that XML has.
 *   <li>The spelling of the tokens for certificate provisioning is inferred.
 *   <li>Internationalised SIP domains follow IDNA 2003, which is what the JDK knows.
 * </ul>
 */
@NullMarked
package io.github.lyncautodiscover.model;

import org.jspecify.annotations.NullMarked;
