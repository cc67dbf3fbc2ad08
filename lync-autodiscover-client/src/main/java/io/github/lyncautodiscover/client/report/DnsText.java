package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import io.github.lyncautodiscover.dns.SplitDns;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What DNS says here, and what it says inside and outside. */
final class DnsText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.survey().ifPresent(survey -> survey(survey, page));
        diagnosis.split().ifPresent(split -> split(split, page));
    }

    private static void survey(DnsSurvey survey, Page page) {
        page.section("DNS survey of " + survey.names().sipDomain());
        List<DnsAnswer> answers = Stream.<DnsAnswer>concat(survey.hosts().stream(), survey.services().stream())
                .toList();
        int width = answers.stream()
                .mapToInt(answer -> answer.name().length())
                .max()
                .orElse(1);
        answers.stream()
                .filter(answer -> !answer.missing())
                .forEach(answer -> page.line(3, pad(answer.name(), width) + "  " + brief(answer)));
        String missing =
                answers.stream().filter(DnsAnswer::missing).map(DnsAnswer::name).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            page.line(3, "no record: " + missing);
        }
        if (survey.wildcard()) {
            page.line(3, "the domain answers for names that nobody has published");
        }
    }

    private static void split(SplitDns split, Page page) {
        page.section("Inside and outside: " + split.status());
        int width =
                split.rows().stream().mapToInt(row -> row.name().length()).max().orElse(1);
        split.rows().forEach(row -> {
            page.line(
                    3,
                    pad(row.name(), width) + "  " + row.status() + "  inside " + brief(row.inside()) + ", outside "
                            + brief(row.outside()));
            page.line(6, row.why());
        });
    }

    private static String brief(DnsAnswer answer) {
        if (answer.status() != DnsStatus.FOUND) {
            return answer.status().name() + DnsWords.vain(answer);
        }
        String records = answer instanceof HostAnswer host
                ? host.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(" "))
                : ((ServiceAnswer) answer)
                        .targets().stream()
                                .map(target -> target.host() + ":" + target.port())
                                .collect(Collectors.joining(" "));
        String alias = answer.aliases().isEmpty() ? "" : "-> " + answer.canonicalName() + " ";
        return alias + records + " TTL " + answer.ttl().toSeconds() + " s";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
