package io.github.lyncautodiscover.model.log;

import java.util.regex.Pattern;

/** What gives documents and errors away. */
final class LogPatterns {
    static final String XML = "xml";
    static final String NAME = "name";
    static final String JSON = "json";
    static final String KEY = "key";

    private static final String QUOTE = "[\"" + Repairs.DOUBLE_QUOTES + "]";

    /** Where something begins: a root element, an object with one of our names first, or words of a known error. */
    static final Pattern START = Pattern.compile("(?<xml><|&lt;)(?<name>AutodiscoverResponse|resource)(?=[\\s>/&<])"
            + "|(?<json>\\{\\s{0,100}" + QUOTE + "(?<key>(?i:AccessLocation|_links|rel|Root|Domain|User))" + QUOTE
            + "\\s{0,100}:)"
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
    static final Pattern EMPTY_ELEMENT = Pattern.compile("(?:(?!&gt;)[^<>]){0,2000}?/(?:>|&gt;)");
    static final Pattern TAG_END = Pattern.compile("\\s{0,100}(>|&gt;)");

    private static final Pattern AUTODISCOVER_TAG = Pattern.compile("(<|&lt;)(/?)AutodiscoverResponse(?=[\\s>/&<])");
    private static final Pattern RESOURCE_TAG = Pattern.compile("(<|&lt;)(/?)resource(?=[\\s>/&<])");

    private LogPatterns() {}

    /** The tags, opening and closing, of a root element; group 2 is empty for an opening one. */
    static Pattern tag(String rootName) {
        return rootName.equals("resource") ? RESOURCE_TAG : AUTODISCOVER_TAG;
    }
}
