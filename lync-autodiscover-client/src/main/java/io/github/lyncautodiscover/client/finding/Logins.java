package io.github.lyncautodiscover.client.finding;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gateways that want a login first: where they send their visitors, and the marks that their products leave. */
final class Logins {
    /** What the cookies of common gateways begin with. They decorate good answers as well, and never make a finding. */
    private static final Map<String, String> COOKIES = Map.of(
            "MRHSESSION", "F5 Access Policy Manager",
            "LASTMRH_SESSION", "F5 Access Policy Manager",
            "NSC_AAAC", "Citrix gateway",
            "NSC_EPAC", "Citrix gateway",
            "NSC_TMAS", "Citrix gateway",
            "CADATA", "Forefront TMG or ISA forms",
            "MSISAUTH", "AD FS");

    /** The pages they send their visitors to, by what the path begins with. */
    private static final Map<String, String> PAGES = Map.of(
            "/my.policy", "F5 Access Policy Manager",
            "/vpn/", "Citrix gateway",
            "/logon/logonpoint/", "Citrix gateway",
            "/cookieauth.dll", "Forefront TMG or ISA forms",
            "/adfs/ls", "AD FS pre-authentication");

    /** Hosts that are there for nothing but logins. */
    private static final List<String> HOSTS = List.of(
            "login.microsoftonline.com",
            "login.microsoftonline.us",
            "login.partner.microsoftonline.cn",
            "login.windows.net");

    private Logins() {}

    /** Whose product has left its mark on the answer. */
    static Optional<String> mark(SeenHop hop) {
        return hop.hop().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .map(header -> header.value().toUpperCase(Locale.ROOT))
                .flatMap(cookie -> COOKIES.entrySet().stream().filter(known -> cookie.startsWith(known.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whose login the answer sends its visitors to. */
    static Optional<String> page(SeenHop hop) {
        return hop.hop()
                .header("location")
                .map(location -> location.toLowerCase(Locale.ROOT))
                .flatMap(Logins::page);
    }

    private static Optional<String> page(String location) {
        if (HOSTS.contains(host(location))) {
            return Optional.of("Microsoft Entra pre-authentication");
        }
        return PAGES.entrySet().stream()
                .filter(known -> path(location).startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The host that a Location leads to; empty for one without. */
    static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noUri) {
            return "";
        }
    }

    private static String path(String location) {
        int authority = location.indexOf("//");
        int path = location.indexOf('/', authority < 0 ? 0 : authority + 2);
        return path < 0 ? "" : location.substring(path);
    }
}
