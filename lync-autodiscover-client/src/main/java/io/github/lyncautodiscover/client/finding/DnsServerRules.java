package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.ServerTry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Name servers that cost time. */
final class DnsServerRules implements Family {
    private static final FindingCode SLOW = new FindingCode(
            "DNS_SLOW",
            Severity.WARNING,
            "A name server did not answer, or answered late, so that every new name costs time.",
            "Take the silent or slow server out of the resolver settings of the clients (DHCP), or repair it; look for forwarders"
                    + " that time out.");
    private static final FindingCode EDNS = new FindingCode(
            "DNS_EDNS_PROBLEM",
            Severity.WARNING,
            "A name server answers only when it is asked without EDNS, so that every first question is lost.",
            "Update the name server, or let the firewall in front of it pass EDNS: questions with an OPT record, and answers"
                    + " over 512 bytes.");
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration NOTICEABLE = Duration.ofMillis(500);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(EDNS, DnsServerRules::edns), new Rule(SLOW, DnsServerRules::slow));
    }

    private static Stream<Finding> edns(Seen seen) {
        List<Heard> answers =
                answers(seen).filter(one -> needsNoEdns(one.answer())).toList();
        if (answers.isEmpty()) {
            return Stream.empty();
        }
        String servers = answers.stream()
                .flatMap(one -> one.answer().serversWithoutEdns().stream())
                .distinct()
                .map(Addresses::text)
                .collect(Collectors.joining(", "));
        // A lost packet looks the same: two of them in a row hardly ever happen.
        return new Draft(EDNS, "The name server " + servers + " answered only without EDNS.")
                .suspectedUnless(answers.size() > 1)
                .seen(answers.stream().map(Heard::evidence).toList())
                .alone();
    }

    private static Stream<Finding> slow(Seen seen) {
        List<Heard> heard = answers(seen)
                .filter(one -> !needsNoEdns(one.answer()))
                .filter(one -> isCostly(one.answer())
                        || one.answer().duration().compareTo(LONG) >= 0
                        || !one.answer().serversPassedOver().isEmpty())
                .toList();
        List<DnsAnswer> answers = heard.stream().map(Heard::answer).toList();
        if (answers.isEmpty()) {
            return Stream.empty();
        }
        DnsAnswer first = answers.get(0);
        String vain = first.serversAskedInVain().entrySet().stream()
                .map(DnsServerRules::cost)
                .collect(Collectors.joining(", "));
        String spared = first.serversPassedOver().stream().map(Addresses::text).collect(Collectors.joining(", "));
        String message = "The question for " + first.name() + " took "
                + first.duration().toMillis() + " ms (" + first.status()
                + answering(first) + ")" + (vain.isEmpty() ? "" : "; in vain was asked " + vain)
                + (spared.isEmpty() ? "." : "; not asked was " + spared + ", which is silent to the whole sweep.");
        return new Draft(SLOW, message)
                .seen(heard.stream().map(Heard::evidence).toList())
                .alone();
    }

    /** A server that is slow as well without EDNS was only asked again before its first answer came. */
    private static boolean needsNoEdns(DnsAnswer answer) {
        return answer.tries().stream()
                .filter(one -> !one.edns() && answer.serversWithoutEdns().contains(one.server()))
                .anyMatch(one ->
                        one.status() != DnsStatus.TIMEOUT && one.duration().compareTo(LONG) < 0);
    }

    /** What was asked here and now, by hops and survey. */
    private static Stream<Heard> answers(Seen seen) {
        Stream<Heard> hops = seen.allHops().stream()
                .filter(hop -> !hop.hop().isReused())
                .flatMap(hop -> hop.hop().dns().stream().map(answer -> new Heard(hop.place(), answer)));
        Stream<Heard> surveyed = seen.diagnosis().survey().stream()
                .flatMap(survey -> Stream.concat(survey.hosts().stream(), survey.services().stream()))
                .map(answer -> new Heard(Evidence.Part.DNS, answer));
        return Stream.concat(hops, surveyed)
                .filter(one -> !one.answer().tries().isEmpty()
                        || !one.answer().serversPassedOver().isEmpty());
    }

    /** An answer and where it was heard. */
    private record Heard(Evidence.Place place, DnsAnswer answer) {
        Evidence evidence() {
            return new Evidence(Evidence.Kind.RECORD, place, answer.toString());
        }
    }

    /** A server that refuses at once costs nothing; one that is waited for does. */
    private static boolean isCostly(DnsAnswer answer) {
        Duration cost = answer.serversAskedInVain().values().stream().reduce(Duration.ZERO, Duration::plus);
        return cost.compareTo(NOTICEABLE) > 0;
    }

    /** Who answered in the end; empty when nobody did. */
    private static String answering(DnsAnswer answer) {
        String servers = answer.tries().stream()
                .map(ServerTry::server)
                .filter(server -> !answer.serversAskedInVain().containsKey(server))
                .distinct()
                .map(Addresses::text)
                .collect(Collectors.joining(", "));
        return servers.isEmpty() ? "" : " from " + servers;
    }

    private static String cost(Map.Entry<InetSocketAddress, Duration> server) {
        return Addresses.text(server.getKey()) + " (" + server.getValue().toMillis() + " ms)";
    }
}
