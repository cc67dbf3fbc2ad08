package com.contoso.autodiscover;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.SweepOptions;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/**
 * The addresses of a partition to their records. An executor has one client and one resolver, whatever the number of its
 * partitions: name servers are asked once for what all of them want to know. The records of a partition are in memory until it
 * is done, twelve kilobytes each.
 */
final class Lookups implements MapPartitionsFunction<String, String> {
    private static final long serialVersionUID = 1;
    private static final SweepOptions OPTIONS = SweepOptions.of(32);

    private final Place place;

    Lookups(Place place) {
        this.place = place;
    }

    /** The one client of an executor, which lives as long as its process. */
    private static final class Shared {
        private static AutodiscoverClient client;

        static synchronized AutodiscoverClient client(Place place) {
            if (client == null) {
                LyncAutodiscover.Builder builder = LyncAutodiscover.builder().route(place::route);
                if (!place.dns().isEmpty()) {
                    builder.dns(DnsView.of(place.dns()));
                }
                if (!place.trust().isEmpty()) {
                    try {
                        builder.tls(TlsPolicy.trusting(Path.of(place.trust())));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }
                client = builder.build();
            }
            return client;
        }
    }

    @Override
    public Iterator<String> call(Iterator<String> addresses) {
        Stream<SipAddress> users = StreamSupport.stream(Spliterators.spliteratorUnknownSize(addresses, 0), false)
                .map(Lookups::address);
        Examination examination =
                Examination.standard().withoutSurvey().withoutMobility().withoutAddresses();
        List<String> records = new ArrayList<>();
        Shared.client(place)
                .diagnoseAll(
                        users,
                        examination,
                        OPTIONS,
                        (seen, done) -> records.add(DiscoveryJson.line(Map.of(), seen, false, true)));
        return records.iterator();
    }

    private static SipAddress address(String text) {
        return text.indexOf('@') < 0 ? SipAddress.ofDomain(text) : SipAddress.of(text);
    }
}
