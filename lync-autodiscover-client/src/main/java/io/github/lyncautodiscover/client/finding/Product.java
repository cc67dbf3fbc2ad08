package io.github.lyncautodiscover.client.finding;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A product that publishes web sites and may want a login first: the marks that it leaves, and how it is told to let
 * discovery pass. A mark decorates a sentence; it never makes a finding.
 *
 * @param label what people call it
 * @param cookies what its cookies begin with, in small letters
 * @param loginHosts hosts that are there for nothing but its logins
 * @param loginPaths what the paths of its login pages begin with, in small letters
 * @param passThrough how it is told not to ask for a login
 */
record Product(
        String label, List<String> cookies, List<String> loginHosts, List<String> loginPaths, String passThrough) {
    private static final List<Product> KNOWN = List.of(
            new Product(
                    "F5 Access Policy Manager",
                    List.of("mrhsession", "lastmrh_session"),
                    List.of(),
                    List.of("/my.policy"),
                    "Take the access profile of F5 APM off the virtual server of the discovery and web services names."),
            new Product(
                    "Citrix gateway",
                    List.of("nsc_aaac", "nsc_epac", "nsc_tmas"),
                    List.of(),
                    List.of("/vpn/", "/logon/logonpoint/"),
                    "Publish the discovery and web services names on a NetScaler virtual server without authentication (AAA)."),
            new Product(
                    "Kemp LoadMaster",
                    List.of(),
                    List.of(),
                    List.of("/lm_auth_proxy"),
                    "Switch the Edge Security Pack off for the Kemp virtual services of the discovery and web services names."),
            new Product(
                    "Forefront TMG or ISA forms",
                    List.of("cadata"),
                    List.of(),
                    List.of("/cookieauth.dll"),
                    "Set the TMG listener to no authentication, and the rule to \"no delegation, client may authenticate directly\"."),
            new Product(
                    "AD FS pre-authentication",
                    List.of("msisauth"),
                    List.of(),
                    List.of("/adfs/ls"),
                    "Publish these names on the Web Application Proxy with pass-through instead of AD FS pre-authentication."),
            new Product(
                    "Microsoft Entra pre-authentication",
                    List.of("azureappproxy"),
                    List.of(
                            "login.microsoftonline.com",
                            "login.microsoftonline.us",
                            "login.partner.microsoftonline.cn",
                            "login.windows.net"),
                    List.of(),
                    "Set the pre-authentication of the published application to passthrough for these names."));

    /** Whose login page an answer sends its visitors to. */
    static Optional<Product> loginOf(SeenHop hop) {
        return hop.hop()
                .header("location")
                .map(location -> location.toLowerCase(Locale.ROOT))
                .flatMap(location -> first(known -> known.loginHosts.contains(host(location))
                        || known.loginPaths.stream().anyMatch(path(location)::startsWith)));
    }

    /** Whose cookie an answer sets. */
    static Optional<Product> markOf(SeenHop hop) {
        List<String> set = hop.hop().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .map(header -> header.value().toLowerCase(Locale.ROOT))
                .toList();
        return first(known ->
                known.cookies.stream().anyMatch(cookie -> set.stream().anyMatch(value -> value.startsWith(cookie))));
    }

    private static Optional<Product> first(Predicate<Product> wanted) {
        return KNOWN.stream().filter(wanted).findFirst();
    }

    /** What an answer says of the software that it comes from; empty when it says nothing. */
    static Optional<String> serverOf(SeenHop hop) {
        boolean routed = hop.hop().headers().stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("x-powered-by")
                        && header.value().startsWith("ARR"));
        if (routed) {
            return Optional.of("Application Request Routing (ARR)");
        }
        String server = hop.hop().header("server").orElse("");
        if (server.startsWith("Microsoft-HTTPAPI")) {
            return Optional.of("HTTP.sys of a Windows server");
        }
        return Stream.of(server, hop.hop().header("via").map("via "::concat).orElse(""))
                .filter(text -> !text.isBlank())
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
