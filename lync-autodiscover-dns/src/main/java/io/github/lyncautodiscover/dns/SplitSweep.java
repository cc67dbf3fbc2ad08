package io.github.lyncautodiscover.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The questions of one comparison, to both sides, all on their way at once. */
final class SplitSweep {
    private final DiscoveryNames names;
    private final List<String> asked;
    private final List<CompletableFuture<HostAnswer>> inside;
    private final List<CompletableFuture<HostAnswer>> outside;

    SplitSweep(DnsView insideView, DnsView outsideView, DiscoveryNames names, List<String> webServicesNames) {
        this.names = names;
        asked = Stream.concat(
                        Stream.of(names.internal(), names.external()),
                        webServicesNames.stream().map(DnsName::of))
                .toList();
        inside = asked.stream().map(insideView::hostInside).toList();
        outside = asked.stream().map(outsideView::hostInside).toList();
    }

    /** Cancelling the future closes the sockets of the comparison. */
    CompletableFuture<SplitDns> future() {
        CompletableFuture<SplitDns> comparison = CompletableFuture.allOf(
                        Stream.concat(inside.stream(), outside.stream()).toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> comparison(
                        inside.stream().map(CompletableFuture::join).toList(),
                        outside.stream().map(CompletableFuture::join).toList()));
        Futures.atEnd(
                comparison,
                (done, failure) ->
                        Stream.concat(inside.stream(), outside.stream()).forEach(answer -> answer.cancel(false)));
        return comparison;
    }

    SplitDns await() {
        return comparison(await(inside), await(outside));
    }

    private List<HostAnswer> await(List<CompletableFuture<HostAnswer>> answers) {
        List<HostAnswer> there = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String name = asked.get(i);
            there.add(Futures.await(answers.get(i), waited -> HostAnswer.interrupted(name, waited)));
        }
        return there;
    }

    private SplitDns comparison(List<HostAnswer> here, List<HostAnswer> there) {
        SplitRules rules = new SplitRules(here.get(0), there.get(0), here.get(1), there.get(1));
        List<SplitRow> rows = new ArrayList<>();
        rows.add(new SplitRow(NameRole.INTERNAL_DISCOVERY, here.get(0), there.get(0), rules.internal()));
        rows.add(new SplitRow(NameRole.EXTERNAL_DISCOVERY, here.get(1), there.get(1), rules.external()));
        for (int i = 2; i < here.size(); i++) {
            SplitReason reason = SplitRules.webServices(here.get(i), there.get(i));
            rows.add(new SplitRow(NameRole.EXTERNAL_WEB_SERVICES, here.get(i), there.get(i), reason));
        }
        return new SplitDns(names, rows);
    }
}
