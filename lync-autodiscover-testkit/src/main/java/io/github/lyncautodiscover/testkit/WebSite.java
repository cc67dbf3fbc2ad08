package io.github.lyncautodiscover.testkit;

/** The two web sites of a Front End; which of them a request reached decides the AccessLocation of the answer. */
enum WebSite {
    /** Ports 80 and 443 of the Front End. */
    INTERNAL("Internal"),
    /** Ports 8080 and 4443 of the Front End, where the reverse proxy leads to. */
    EXTERNAL("External");

    private final String accessLocation;

    WebSite(String accessLocation) {
        this.accessLocation = accessLocation;
    }

    String accessLocation() {
        return accessLocation;
    }
}
