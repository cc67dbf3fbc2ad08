package io.github.lyncautodiscover.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A SIP domain as DNS shows it inside and outside, and whether that is the intended split. Immutable.
 *
 * <p>Mobile devices use the External Web Services FQDN wherever they are, so it must resolve on both sides: best to
 * the same public address, which needs a firewall that lets devices inside reach it, or to a private one inside.
 *
 * @param names the domain and its names
 * @param rows both discovery names first, then the External Web Services FQDNs in the order given
 */
public record SplitDns(DiscoveryNames names, List<SplitRow> rows) {

    /** Copies the rows. */
    public SplitDns {
        Objects.requireNonNull(names, "names");
        rows = List.copyOf(rows);
    }

    /**
     * Asks both sides for all names at the same time, and waits.
     *
     * <p>An interrupt ends the questions left with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param inside DNS as devices on the internal network use it; stays open
     * @param outside DNS as devices on the internet use it; stays open
     * @param sipDomain for example {@code contoso.com}
     * @param webServicesNames the External Web Services FQDNs, such as the host of the {@code External/Mcx} link
     * @return the comparison, whatever the network does
     * @throws IllegalArgumentException when a text is no domain name
     * @throws IllegalStateException when a view is closed
     */
    public static SplitDns compare(DnsView inside, DnsView outside, String sipDomain, String... webServicesNames) {
        DiscoveryNames names = DiscoveryNames.of(sipDomain);
        List<String> asked = new ArrayList<>(List.of(names.internal(), names.external()));
        for (String name : webServicesNames) {
            asked.add(DomainName.of(name));
        }
        List<CompletableFuture<HostAnswer>> insideAnswers =
                asked.stream().map(inside::hostInside).toList();
        List<CompletableFuture<HostAnswer>> outsideAnswers =
                asked.stream().map(outside::hostInside).toList();
        return new SplitDns(names, rows(await(asked, insideAnswers), await(asked, outsideAnswers)));
    }

    private static List<HostAnswer> await(List<String> names, List<CompletableFuture<HostAnswer>> answers) {
        List<HostAnswer> there = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            there.add(Futures.await(answers.get(i), waited -> HostAnswer.interrupted(name, waited)));
        }
        return there;
    }

    private static List<SplitRow> rows(List<HostAnswer> inside, List<HostAnswer> outside) {
        SplitRules rules = new SplitRules(inside.get(0), outside.get(0), inside.get(1), outside.get(1));
        List<SplitRow> rows = new ArrayList<>();
        rows.add(new SplitRow(NameRole.INTERNAL_DISCOVERY, inside.get(0), outside.get(0), rules.internal()));
        rows.add(new SplitRow(NameRole.EXTERNAL_DISCOVERY, inside.get(1), outside.get(1), rules.external()));
        for (int i = 2; i < inside.size(); i++) {
            SplitReason reason = SplitRules.webServices(inside.get(i), outside.get(i));
            rows.add(new SplitRow(NameRole.EXTERNAL_WEB_SERVICES, inside.get(i), outside.get(i), reason));
        }
        return rows;
    }

    /** {@return the worst status of all rows; {@link SplitStatus#INTENDED} when there is none} */
    public SplitStatus status() {
        return rows.stream()
                .map(SplitRow::status)
                .max(Comparator.naturalOrder())
                .orElse(SplitStatus.INTENDED);
    }

    /** {@return the comparison as a table for people, several lines} */
    public String text() {
        return TextForm.of(this);
    }

    /** {@return the comparison as a JSON object, for programs} */
    public String json() {
        return JsonForm.of(this);
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
