package io.github.lyncautodiscover.client.text;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The {@code sipuri} parameter of a Root request ([MS-OCDISCWS] 3.1.5.2): bare {@code user@domain}, never with a
 * {@code sip:} prefix.
 */
public final class SipUriParameter {
    /** What a query may carry as it is (RFC 3986 section 3.4), less what separates or escapes parameters. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*,;=:@/?";

    private SipUriParameter() {}

    /** The URL with the parameter; a URL that has one already stays as it is. */
    public static URI on(URI url, SipAddress user) {
        String query = url.getRawQuery();
        if (query != null && hasParameter(query)) {
            return url;
        }
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String prefix = query == null || query.isEmpty() ? "?" : "?" + query + "&";
        return URI.create(
                url.getScheme() + "://" + url.getRawAuthority() + path + prefix + "sipuri=" + encode(user.toString()));
    }

    private static boolean hasParameter(String query) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.toLowerCase(Locale.ROOT).startsWith("sipuri=")) {
                return true;
            }
        }
        return false;
    }

    private static String encode(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return out.toString();
    }
}
