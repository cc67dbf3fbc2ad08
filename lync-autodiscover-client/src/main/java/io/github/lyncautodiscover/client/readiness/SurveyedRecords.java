package io.github.lyncautodiscover.client.readiness;

import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import io.github.lyncautodiscover.dns.ServiceTarget;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of a survey by their labels, and in words. */
final class SurveyedRecords {
    static final String SIGN_IN = "_sip._tls.";
    static final String FEDERATION = "_sipfederationtls._tcp.";

    private final DnsSurvey survey;

    SurveyedRecords(DnsSurvey survey) {
        this.survey = survey;
    }

    HostAnswer host(String label) {
        return survey.hosts().stream()
                .filter(answer -> answer.name().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    ServiceAnswer service(String label) {
        return survey.services().stream()
                .filter(answer -> answer.name().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** The hosts of Microsoft that an answer leads to. */
    static List<OnlineHost> online(DnsAnswer answer) {
        Stream<String> aliases = answer.aliases().stream().map(alias -> alias.target());
        Stream<String> targets = answer instanceof ServiceAnswer service
                ? service.targets().stream().map(ServiceTarget::host)
                : Stream.empty();
        return Stream.concat(aliases, targets)
                .flatMap(host -> OnlineHost.recognise(host).stream())
                .toList();
    }

    /** Whether there is a record, even one that leads nowhere. */
    static boolean exists(DnsAnswer answer) {
        return answer.found() || !answer.aliases().isEmpty();
    }

    boolean fromWildcard(HostAnswer answer) {
        return survey.fromWildcard(answer);
    }

    String words(DnsAnswer answer) {
        String alias = answer.aliases().isEmpty()
                ? ""
                : "CNAME " + answer.canonicalName() + (answer.dangling() ? ", which leads nowhere" : "");
        if (!exists(answer)) {
            return answer.missing() ? "missing" : "no usable answer (" + answer.status() + ")";
        }
        String rest = answer instanceof HostAnswer host
                ? host.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
                : services((ServiceAnswer) answer);
        String all = alias.isEmpty() ? rest : alias;
        return answer instanceof HostAnswer host && fromWildcard(host) ? all + " by a wildcard record" : all;
    }

    private static String services(ServiceAnswer answer) {
        return answer.notOffered()
                ? "SRV \"not offered\""
                : answer.targets().stream()
                        .map(target -> "SRV " + target.priority() + " " + target.weight() + " " + target.port() + " "
                                + target.host())
                        .collect(Collectors.joining(", "));
    }
}
