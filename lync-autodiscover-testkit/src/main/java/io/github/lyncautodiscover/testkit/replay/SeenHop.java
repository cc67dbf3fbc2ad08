package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * One request of a saved diagnosis. Immutable.
 *
 * @param place where the diagnosis tells of it, such as {@code 2.1} or {@code mobility}
 * @param url its URL
 * @param json the rest
 */
record SeenHop(String place, SeenUrl url, Saved json) {

    static Optional<SeenHop> read(String place, Saved json, Omissions omissions) {
        String text = json.text("url");
        Optional<SeenUrl> url = SeenUrl.read(text);
        if (url.isEmpty()) {
            omissions.add(place, text + " is no URL that a server could be asked for");
        }
        return url.map(usable -> new SeenHop(place, usable, json));
    }

    boolean isPost() {
        return json.text("method").equals("POST");
    }

    boolean hasTicket() {
        return json.flag("ticketSent");
    }

    /** What went wrong, by kind; empty when nothing did. */
    String failure() {
        return json.find("failure").map(failure -> failure.text("kind")).orElse("");
    }

    String detail() {
        return json.find("failure").map(failure -> failure.text("detail")).orElse("");
    }

    /** The phase in which it went wrong; empty when nothing did. */
    String phase() {
        return json.find("failure").map(failure -> failure.text("phase")).orElse("");
    }

    /** Where it connected to; through a proxy, an address of our own in place of the one that only the proxy knew. */
    Optional<InetSocketAddress> connected() {
        Optional<Saved> last = tries().stream()
                .filter(one -> one.text("result").equals("CONNECTED"))
                .reduce((first, later) -> later);
        return isProxied()
                ? last.map(any -> new InetSocketAddress(standIn(), url.port()))
                : last.map(one -> SeenSocket.read(one.get("address")));
    }

    boolean isProxied() {
        return json.find("proxy").isPresent();
    }

    /** An address for benchmarks (RFC 2544), the same for the same host. */
    InetAddress standIn() {
        int hash = url.host().hashCode();
        return ZoneFile.literal("198.18." + (hash >>> 8 & 0xFF) + "." + (hash & 0xFF));
    }

    List<Saved> tries() {
        return json.all("addressTries");
    }

    Optional<Saved> tls() {
        return json.find("tls");
    }

    @Override
    public String toString() {
        return place + " " + url;
    }
}
