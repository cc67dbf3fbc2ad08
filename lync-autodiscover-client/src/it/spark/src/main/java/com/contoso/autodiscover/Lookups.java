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
                LyncAutodiscover.Builder builder =
                        LyncAutodiscover.builder().route(place::route).timeouts(place.timeouts());
                if (!place.dns().isEmpty()) {
                    builder.dns(DnsView.builder()
                            .servers(place.dns())
                            .timeout(place.timeouts().dns().dividedBy(2))
                            .build());
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
        Examination examination =
                Examination.standard().withoutSurvey().withoutMobility().withoutAddresses();
        List<String> records = new ArrayList<>();
        Stream<SipAddress> users = StreamSupport.stream(Spliterators.spliteratorUnknownSize(addresses, 0), false)
                .flatMap(line -> address(line, records));
        Shared.client(place)
                .diagnoseAll(
                        users,
                        examination,
                        OPTIONS,
                        (seen, done) -> records.add(DiscoveryJson.line(Map.of(), seen, false, true)));
        return records.iterator();
    }

    /** A line that names nobody has a record too, and costs no job. */
    private static Stream<SipAddress> address(String line, List<String> records) {
        String text = line.strip();
        try {
            return Stream.of(text.indexOf('@') < 0 ? SipAddress.ofDomain(text) : SipAddress.of(text));
        } catch (IllegalArgumentException none) {
            records.add("{\"version\":1,\"outcome\":\"BAD_INPUT\",\"reason\":\"this is no address\"}");
            return Stream.empty();
        }
    }
}
