package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.RecordedRequest;

/** Leaves on a healthy answer the marks of the product that it passed through. */
final class GatewayMarks {

    private GatewayMarks() {}

    static Answer on(Answer answer, Gateway gateway, RecordedRequest request) {
        return switch (gateway) {
            case UNMARKED -> answer;
            case NETSCALER ->
                cookie(
                        answer.adding("Via", "NS-CACHE-10.0: 50"),
                        request,
                        // The name is that of the virtual server, each letter moved by one.
                        "NSC_mzod-wtfswfs-443",
                        "ffffffffaf181e4745525d5f4f58455e445a4a423660;Version=1;Path=/;secure;httponly");
            case F5 ->
                cookie(
                        cookie(
                                cookie(answer, request, "BIGipServerlync-443", "1677787402.64288.0000; path=/"),
                                request,
                                "MRHSession",
                                "0c2f;path=/;secure"),
                        request,
                        "LastMRH_Session",
                        "2f0c;path=/;secure");
            case KEMP -> cookie(answer, request, "JSESSIONID", "-1062731776.1.1.a5f3c1;path=/");
            case ARR ->
                cookie(
                        answer.with("X-Powered-By", "ARR/3.0", "ASP.NET"),
                        request,
                        "ARRAffinity",
                        "7d1c0b8f4e2a;Path=/;Domain=" + request.host());
            case TMG ->
                cookie(
                        answer.adding("Via", "1.1 TMG01"),
                        request,
                        "ISAWPLB{5B7A54D2-64A1-4C4B-9A0E-0D4B1E8C7F10}",
                        "{0E4D3D67-91B5-4E73-8A4B-6C1F2D3A4B5C}; HttpOnly; Path=/");
        };
    }

    /** Persistence cookies are set when the request has none. */
    private static Answer cookie(Answer answer, RecordedRequest request, String name, String value) {
        boolean known = request.header("Cookie").orElse("").contains(name + "=");
        return known ? answer : answer.adding("Set-Cookie", name + "=" + value);
    }
}
