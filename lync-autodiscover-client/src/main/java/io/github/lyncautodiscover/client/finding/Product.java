package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Header;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Products that are known by the marks of their answers, and how each is told to let discovery pass. A mark decorates a sentence;
 * it never makes a finding.
 */
enum Product {
    F5(
            "F5 Access Policy Manager",
            List.of("mrhsession", "lastmrh_session", "bigipserver"),
            List.of("/my.policy"),
            "Take the access profile of F5 APM off the virtual server of the discovery and web services names."),
    NETSCALER(
            "NetScaler",
            List.of("nsc_"),
            List.of("/vpn/"),
            "Publish the discovery and web services names on a NetScaler virtual server without authentication (AAA)."),
    KEMP(
            "Kemp LoadMaster",
            List.of(),
            List.of("/lm_auth_proxy"),
            "Switch the Edge Security Pack off for the Kemp virtual services of the discovery and web services names."),
    TMG(
            "Forefront TMG",
            List.of("cadata"),
            List.of("/cookieauth.dll"),
            "Set the TMG listener of these names to no authentication, and the rule to \"client may authenticate directly\"."),
    WAP(
            "Web Application Proxy with AD FS",
            List.of("msisauth"),
            List.of("/adfs/ls"),
            "Publish these names on the Web Application Proxy with pass-through instead of AD FS pre-authentication."),
    APP_PROXY(
            "Entra application proxy",
            List.of("azureappproxy"),
            List.of("//login.microsoftonline."),
            "Set the pre-authentication of the published application to passthrough for these names.");

    private final String label;
    private final List<String> cookies;
    private final List<String> logins;
    private final String passThrough;

    Product(String label, List<String> cookies, List<String> logins, String passThrough) {
        this.label = label;
        this.cookies = cookies;
        this.logins = logins;
        this.passThrough = passThrough;
    }

    String label() {
        return label;
    }

    /** How it is told not to ask for a login. */
    String passThrough() {
        return passThrough;
    }

    /** Whose mark an answer has: by where it sends its visitors, or by a cookie. */
    static Optional<Product> of(SeenHop hop) {
        return loginOf(hop)
                .or(() -> cookies(hop)
                        .flatMap(cookie -> Arrays.stream(values())
                                .filter(known -> known.cookies.stream().anyMatch(cookie::startsWith))
                                .findFirst()));
    }

    /** Whose login page an answer sends its visitors to. */
    static Optional<Product> loginOf(SeenHop hop) {
        String target = hop.hop().header("location").orElse("").toLowerCase(Locale.ROOT);
        String withoutQuery = target.split("[?#]", 2)[0];
        return Arrays.stream(values())
                .filter(known -> known.logins.stream()
                        .anyMatch(login -> login.startsWith("//")
                                ? withoutQuery.contains(login)
                                : path(withoutQuery).startsWith(login)))
                .findFirst();
    }

    /** What an answer says of the software that it comes from; empty when it says nothing. */
    static Optional<String> serverOf(SeenHop hop) {
        String server = hop.hop().header("server").orElse("");
        boolean routed = hop.hop().headers().stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("x-powered-by")
                        && header.value().startsWith("ARR"));
        if (routed) {
            return Optional.of("Application Request Routing (ARR)");
        }
        if (server.startsWith("Microsoft-HTTPAPI")) {
            return Optional.of("HTTP.sys of a Windows server");
        }
        return server.isBlank() ? of(hop).map(Product::label) : Optional.of(server);
    }

    private static Optional<String> cookies(SeenHop hop) {
        return hop.hop().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .map(Header::value)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> Arrays.stream(values())
                        .flatMap(known -> known.cookies.stream())
                        .anyMatch(value::startsWith))
                .findFirst();
    }

    private static String path(String location) {
        try {
            String path = URI.create(location).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException noUri) {
            return "";
        }
    }
}
