/**
 * A whole fake Lync deployment on loopback for anybody's tests: DNS, HTTP, HTTPS, certificates, redirects and faults.
 *
 * <p>Start with {@link io.github.lyncautodiscover.testkit.LyncDeployment}.
 */
module io.github.lyncautodiscover.testkit {
    requires com.fasterxml.jackson.core;
    requires jdk.httpserver;
    requires transitive io.github.lyncautodiscover.model;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires java.xml;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.dnsjava;

    exports io.github.lyncautodiscover.testkit;
    exports io.github.lyncautodiscover.testkit.junit;
}
