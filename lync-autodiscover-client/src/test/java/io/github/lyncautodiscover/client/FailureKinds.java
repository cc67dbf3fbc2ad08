package io.github.lyncautodiscover.client;

/** Where each failure is observed. */
final class FailureKinds {
    private FailureKinds() {}

    /** The one phase of a kind that has one. */
    static Phase phase(FailureKind kind) {
        return switch (kind) {
            case HTTP_STATUS -> Phase.DOCUMENT;
            case REDIRECT_PRIVATE_ADDRESS -> Phase.DNS;
            default -> byFirstWord(kind.name());
        };
    }

    private static Phase byFirstWord(String name) {
        return switch (name.substring(0, name.indexOf('_'))) {
            case "DNS" -> Phase.DNS;
            case "CONNECT" -> Phase.CONNECT;
            case "TLS" -> Phase.TLS;
            case "HTTP" -> Phase.RESPONSE;
            case "BODY" -> Phase.BODY;
            case "DOCUMENT", "REDIRECT" -> Phase.DOCUMENT;
            default -> throw new IllegalArgumentException(name + " can be observed in several phases");
        };
    }
}
