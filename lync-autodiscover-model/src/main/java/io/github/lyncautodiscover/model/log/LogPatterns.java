package io.github.lyncautodiscover.model.log;

import java.util.regex.Pattern;

/** What gives documents and errors away. */
final class LogPatterns {
    static final String XML = "xml";
    static final String NAME = "name";
    static final String JSON = "json";
    static final String KEY = "key";

    static final String QUOTE = "quote";
    static final String GAP = "gap";

    /** In a page, a few tags may colour the name behind it. */
    private static final String TAGS = "(?:<[^<>]{0,100}>){0,3}+";

    private static final String LESS = "(?:<|" + Escapes.LESS + ")" + TAGS;
    private static final String GREATER = "(?:>|" + Escapes.GREATER + ")";
    private static final String ANY_QUOTE =
            "(?:[\"" + Repairs.DOUBLE_QUOTES + "]|" + Escapes.QUOTE + "|" + Escapes.OTHER_QUOTE + ")";
    private static final String BLANKS = "(?:[\\s\u00A0]|" + Escapes.NO_BREAK_SPACE + "){0,50}+";
    /** Blanks, and in pages a few tags that colour what is between them. */
    private static final String BETWEEN = BLANKS + "(?:<[^<>]{0,100}>" + BLANKS + "){0,2}+";

    /** Where something begins: a root element, an object with one of our names first, or words of a known error. */
    static final Pattern START =
            Pattern.compile("(?<xml><|" + Escapes.LESS + TAGS + ")(?<name>AutodiscoverResponse|resource)(?=[\\s>/&<])"
                    + "|(?<json>\\{(?<gap>" + BETWEEN + ")(?<quote>" + ANY_QUOTE
                    + ")(?<key>(?i:AccessLocation|_links|rel|Root|Domain|User))" + ANY_QUOTE + BETWEEN + ":)"
                    + "|0x22020002|E_SslError|Failed to get http proxy setting"
                    + "|AutoDiscovery\\w{0,50}\\) with status = 0x"
                    + "|AutoDiscovery\\w{0,50}\\.cpp/\\d{1,6}:Request failed");

    static final Pattern SSL_ERROR = Pattern.compile("0x22020002|E_SslError");
    static final Pattern PROXY_LOOKUP_FAILED = Pattern.compile("Failed to get http proxy setting");
    static final Pattern CODE = Pattern.compile("0x[0-9A-Fa-f]{1,8}|E_\\w{1,50}( \\(E[0-9-]{1,20}\\))?");
    static final Pattern SUCCESS = Pattern.compile("0x0+");
    static final Pattern USER = Pattern.compile("[^\\s<>@\"'=:,;()]{1,100}(?=@|%40)");
    static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    static final Pattern UCWA = Pattern.compile("[^>]{0,2000}rtc/2012/03/ucwa");
    static final Pattern ESCAPED_UCWA =
            Pattern.compile("(?:(?!" + Escapes.GREATER + ")[\\s\\S]){0,2000}?rtc/2012/03/ucwa");
    static final Pattern EMPTY_ELEMENT = Pattern.compile("(?:(?!" + Escapes.GREATER + ")[^<>]){0,2000}?/" + GREATER);
    static final Pattern TAG_END = Pattern.compile("(?:\\s|<[^<>]{0,100}>){0,100}+" + GREATER);

    private static final Pattern AUTODISCOVER_TAG =
            Pattern.compile(LESS + "(/?)" + TAGS + "AutodiscoverResponse(?=[\\s>/&<])");
    private static final Pattern RESOURCE_TAG = Pattern.compile(LESS + "(/?)" + TAGS + "resource(?=[\\s>/&<])");

    private LogPatterns() {}

    /** The tags, opening and closing, of a root element; group 1 is empty for an opening one. */
    static Pattern tag(String rootName) {
        return rootName.equals("resource") ? RESOURCE_TAG : AUTODISCOVER_TAG;
    }
}
