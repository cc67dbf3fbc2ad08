package io.github.lyncautodiscover.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a format has no place for. */
final class Losses {
    private Losses() {}

    static boolean none(AutodiscoverResponse response, DocumentFormat format) {
        boolean xml = format == DocumentFormat.AUTODISCOVER_XML || format == DocumentFormat.UCWA_XML;
        return isUnicode(response.resource())
                && (!xml
                        || texts(response.resource())
                                .allMatch(text -> text.codePoints().allMatch(Losses::isXml)))
                && (format.isUcwa() ? noneInUcwa(response, format) : hasFirstRevisionsOnly(response.resource()));
    }

    private static boolean noneInUcwa(AutodiscoverResponse response, DocumentFormat format) {
        Resource resource = response.resource();
        boolean noAccess = !(resource instanceof SipResource sip)
                || accesses(sip).findAny().isEmpty();
        return noAccess
                && response.accessLocation().isEmpty()
                && !(resource instanceof Domain)
                && (format == DocumentFormat.UCWA_XML || sameTokensAreTogether(resource.links()));
    }

    private static boolean hasFirstRevisionsOnly(Resource resource) {
        return resource.links().stream().allMatch(link -> link.revision().equals(Link.FIRST_REVISION));
    }

    private static boolean sameTokensAreTogether(List<Link> links) {
        Set<String> seen = new HashSet<>();
        String last = "";
        for (Link link : links) {
            String token = Link.folded(link.token());
            if (!token.equals(last) && !seen.add(token)) {
                return false;
            }
            last = token;
        }
        return true;
    }

    private static Stream<SipAccess> accesses(SipResource resource) {
        return Stream.of(
                        resource.sipServerInternalAccess(),
                        resource.sipServerExternalAccess(),
                        resource.sipClientInternalAccess(),
                        resource.sipClientExternalAccess())
                .flatMap(access -> access.stream());
    }

    private static Stream<String> texts(Resource resource) {
        Stream<String> links =
                resource.links().stream().flatMap(link -> Stream.of(link.token(), link.href(), link.revision()));
        return resource instanceof SipResource sip
                ? Stream.concat(links, accesses(sip).map(SipAccess::fqdn))
                : links;
    }

    /** No half of a surrogate pair alone. */
    static boolean isUnicode(Resource resource) {
        return texts(resource).allMatch(Losses::isUnicode);
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                return false;
            }
        }
        return true;
    }

    /** Characters of XML 1.0 only. */
    private static boolean isXml(int c) {
        return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : c != 0xFFFE && c != 0xFFFF;
    }
}
