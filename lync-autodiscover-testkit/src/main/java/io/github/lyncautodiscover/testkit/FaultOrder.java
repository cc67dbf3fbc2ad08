package io.github.lyncautodiscover.testkit;

import java.util.List;

/**
 * A fault as people write it: where, and what. Immutable.
 *
 * @param target such as {@code https://lyncdiscover.contoso.test/Autodiscover}, {@code //*} for every host on both schemes,
 *     {@code address:203.0.113.50}, {@code dns:lyncdiscover.contoso.test} or {@code dns:*}
 * @param fault such as {@code status 503} or {@code fromPublicAuthority | validFor P5D}
 */
record FaultOrder(String target, String fault) {

    private static final List<Class<? extends Fault>> OF_WEB_SERVERS = List.of(
            ConnectionFault.class,
            ResponseFault.class,
            ServerCertificate.class,
            CertificateFault.class,
            ClientCertificate.class);

    private static final List<Class<? extends Fault>> OF_DNS = List.of(DnsFault.class);

    /** Reads both from one line, apart by the first blank. */
    static FaultOrder read(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("A fault is a target and what goes wrong there, such as"
                    + " \"https://lyncdiscover.contoso.test status 503\", not \"" + line + "\".");
        }
        return new FaultOrder(parts[0], parts[1]);
    }

    Injection inject(LyncDeployment deployment) {
        Target where = where();
        return deployment.inject((Fault) Fluent.make(where.isDns() ? OF_DNS : OF_WEB_SERVERS, Step.read(fault)), where);
    }

    Target where() {
        if (target.startsWith("dns:")) {
            String name = target.substring("dns:".length());
            return name.equals("*") ? Target.everyName() : Target.dns(name);
        } else if (target.startsWith("address:")) {
            return Target.address(target.substring("address:".length()));
        }
        int start = target.indexOf("//");
        String scheme = start < 0 ? "none" : target.substring(0, start);
        String[] place =
                start < 0 ? new String[] {""} : target.substring(start + 2).split("/", 2);
        Target host = switch (scheme) {
            case "https:" -> Target.https(place[0]);
            case "http:" -> Target.http(place[0]);
            case "" -> place[0].equals("*") ? Target.everyHost() : Target.host(place[0]);
            default ->
                throw new IllegalArgumentException("A target is https://HOST, http://HOST, //HOST, //*, each with a"
                        + " path or none, address:IP, dns:NAME or dns:*, not " + target + ".");
        };
        if (place[0].isEmpty()) {
            throw new IllegalArgumentException("The target " + target + " names no host.");
        }
        return place.length == 1 || place[1].isEmpty() ? host : host.path("/" + place[1]);
    }
}
