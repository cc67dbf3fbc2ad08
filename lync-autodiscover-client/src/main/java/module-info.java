/**
 * Finds where a Lync or Skype for Business user is served, in the order of a Lync mobile client, and keeps every
 * attempt as evidence.
 */
module io.github.lyncautodiscover.client {
    requires com.fasterxml.jackson.core;
    requires transitive io.github.lyncautodiscover.dns;
    requires transitive io.github.lyncautodiscover.model;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;
    requires static info.picocli;
    requires static org.jspecify;

    exports io.github.lyncautodiscover.client;
    exports io.github.lyncautodiscover.client.finding;
    exports io.github.lyncautodiscover.client.report;
}
