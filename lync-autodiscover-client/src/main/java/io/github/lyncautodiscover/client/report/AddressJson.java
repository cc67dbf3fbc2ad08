package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.AddressTry;
import java.net.InetSocketAddress;
import java.util.Map;

/** The JSON form of addresses that were tried, and of what happened there. */
final class AddressJson {
    private AddressJson() {}

    static Map<String, Object> write(AddressTry tried) {
        return new Members()
                .put("address", SocketJson.write(tried.address()))
                .put("result", tried.result())
                .put("durationMillis", JsonPlace.millis(tried.duration()))
                .done();
    }

    static AddressTry read(JsonPlace json) {
        InetSocketAddress address = json.get("address").as(SocketJson::read);
        return new AddressTry(address, json.one("result", AddressTry.Result.class), json.millis("durationMillis"));
    }

    static Map<String, Object> write(AddressProbe probe) {
        return new Members()
                .put("host", probe.host())
                .put("tried", write(probe.tried()))
                .done();
    }

    static AddressProbe probe(JsonPlace json) {
        return new AddressProbe(json.text("host"), json.get("tried").as(AddressJson::read));
    }
}
