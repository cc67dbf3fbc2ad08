package io.github.lyncautodiscover.dns.examples;

import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceTarget;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.dns.SplitStatus;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What README.md shows; only the public names of the module are used. */
final class ReadmeExamples {
    private final PrintStream out;

    ReadmeExamples(PrintStream out) {
        this.out = out;
    }

    void compare(InetSocketAddress insideServer, InetSocketAddress outsideServer) {
        // @start region="compare"
        try (DnsView inside = DnsView.of(insideServer);
                DnsView outside = DnsView.of(outsideServer)) {
            SplitDns split = SplitDns.compare(inside, outside, "contoso.com", "web.contoso.com");
            out.println(split.text());
            for (SplitRow row : split.rows()) {
                if (row.status() == SplitStatus.BROKEN) {
                    out.println(row.reason() + ": " + row.why());
                }
            }
        }
        // @end
    }

    void ask(InetSocketAddress server) {
        // @start region="ask"
        try (DnsView view =
                DnsView.builder().servers(server).timeout(Duration.ofSeconds(1)).build()) {
            HostAnswer answer = view.host("lyncdiscover.contoso.com");
            switch (answer.status()) {
                case FOUND -> {
                    for (InetAddress address : answer.addresses()) {
                        out.println(address.getHostAddress() + " for "
                                + answer.ttl().toSeconds() + " s");
                    }
                }
                case NXDOMAIN, NODATA -> out.println(answer.dangling() ? "leads nowhere" : "is not published");
                default -> answer.tries().forEach(out::println);
            }
        }
        // @end
    }

    void later(DnsView view) {
        // @start region="later"
        CompletableFuture<HostAnswer> answer = view.hostAsync("lyncdiscover.contoso.com");
        answer.thenAccept(found -> out.println(found)).join();
        view.flush();
        // @end
    }

    void services(DnsView view) {
        // @start region="services"
        for (ServiceTarget target :
                view.service("_sipinternaltls._tcp.contoso.com").inOrder(42)) {
            out.println(target.host() + ":" + target.port());
        }
        // @end
    }

    void survey(DnsView view) {
        // @start region="survey"
        DnsSurvey survey = DnsSurvey.of(view, "contoso.com");
        out.println(survey.text());
        out.println(survey.members());
        // @end
    }
}
