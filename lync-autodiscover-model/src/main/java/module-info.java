/**
 * Documents of Lync and Skype for Business Autodiscover as values: {@link
 * io.github.lyncautodiscover.model.AutodiscoverReader} turns any of the four wire formats into an {@link
 * io.github.lyncautodiscover.model.AutodiscoverResponse}, {@link io.github.lyncautodiscover.model.AutodiscoverWriter}
 * turns it back, {@link
 * io.github.lyncautodiscover.model.log.LogReader} finds them in logs. No input or output, no network.
 */
module io.github.lyncautodiscover.model {
    requires com.fasterxml.aalto;
    requires com.fasterxml.jackson.core;
    requires transitive jakarta.xml.bind;
    requires org.codehaus.stax2;
    requires static org.jspecify;

    exports io.github.lyncautodiscover.model;
    exports io.github.lyncautodiscover.model.log;
    exports io.github.lyncautodiscover.model.text;

    opens io.github.lyncautodiscover.model to
            jakarta.xml.bind;
}
