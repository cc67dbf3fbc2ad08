package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.Topology.Server;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.SplitRow;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The DNS servers that were asked, by side, and how they answered. */
final class DnsServers {
    private DnsServers() {}

    static List<Server> of(LyncDiagnosis diagnosis, List<Step> steps) {
        List<DnsAnswer> here = Stream.concat(
                        steps.stream().flatMap(step -> step.hop().dns().stream()),
                        diagnosis.survey().stream()
                                .flatMap(survey ->
                                        Stream.<DnsAnswer>concat(survey.hosts().stream(), survey.services().stream())))
                .map(DnsAnswer.class::cast)
                .toList();
        List<Server> servers = new ArrayList<>();
        boolean compared = diagnosis.split().isPresent();
        add("DNS that it asks", here, servers);
        if (compared) {
            List<SplitRow> rows = diagnosis.split().orElseThrow().rows();
            List<DnsAnswer> inside =
                    rows.stream().<DnsAnswer>map(SplitRow::inside).toList();
            List<DnsAnswer> outside =
                    rows.stream().<DnsAnswer>map(SplitRow::outside).toList();
            side("DNS inside", inside, here, servers);
            side("DNS outside", outside, here, servers);
        }
        return List.copyOf(servers);
    }

    /** One side that was compared; the servers that the device asks anyway are named after it. */
    private static void side(String caption, List<DnsAnswer> answers, List<DnsAnswer> here, List<Server> servers) {
        if (!servers.isEmpty() && asked(answers).equals(asked(here))) {
            Server own = servers.get(0);
            servers.set(0, new Server(caption, own.addresses(), own.told(), own.tone()));
        } else {
            add(caption, answers, servers);
        }
    }

    private static void add(String caption, List<DnsAnswer> answers, List<Server> servers) {
        List<String> asked = asked(answers).stream().map(Addresses::text).toList();
        if (!asked.isEmpty()) {
            boolean silent = answers.stream()
                    .anyMatch(answer -> answer.source() == AnswerSource.SERVER
                            && !answer.status().conclusive());
            Duration slowest = answers.stream()
                    .map(DnsAnswer::duration)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            String told = silent ? "not every answer" : "slowest " + Shown.time(slowest);
            servers.add(new Server(caption, asked, told, silent ? Tone.BAD : Tone.OK));
        }
    }

    private static Set<InetSocketAddress> asked(List<DnsAnswer> answers) {
        Set<InetSocketAddress> servers = new LinkedHashSet<>();
        for (DnsAnswer answer : answers) {
            answer.server().ifPresent(servers::add);
            servers.addAll(answer.serversAskedInVain().keySet());
        }
        return servers;
    }
}
