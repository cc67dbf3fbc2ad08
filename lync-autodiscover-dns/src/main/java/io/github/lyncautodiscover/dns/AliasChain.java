package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** Follows the aliases of one question through one or more replies (RFC 1034, 3.6.2), and counts their TTL. */
final class AliasChain {
    /** More than any zone in use has, and as many as common resolvers follow. */
    private static final int LONGEST = 16;

    private final int type;
    private final List<Alias> aliases = new ArrayList<>();
    private final Set<Name> seen = new HashSet<>();
    private Name end;
    private long ttl = Integer.MAX_VALUE;
    private List<Record> records = List.of();

    AliasChain(Name name, int type) {
        this.end = name;
        this.type = type;
        seen.add(name);
    }

    /** The last name known: the next one to ask for unless the chain is finished. */
    Name end() {
        return end;
    }

    List<Alias> aliases() {
        return aliases;
    }

    List<Record> records() {
        return records;
    }

    Duration ttl() {
        return Duration.ofSeconds(ttl);
    }

    /** Goes as far as the reply leads. Empty when another question must ask for the next name. */
    Optional<DnsStatus> follow(Message message, DnsStatus rcode) {
        List<Record> answer = message.getSection(Section.ANSWER);
        boolean moved = false;
        for (Optional<CNAMERecord> step = aliasOf(end, answer); step.isPresent(); step = aliasOf(end, answer)) {
            CNAMERecord alias = step.get();
            long seconds = Ttl.seconds(alias.getTTL());
            aliases.add(new Alias(
                    alias.getName().toString(true), alias.getTarget().toString(true), Duration.ofSeconds(seconds)));
            ttl = Math.min(ttl, seconds);
            end = alias.getTarget();
            moved = true;
            if (!seen.add(end) || aliases.size() > LONGEST) {
                ttl = 0;
                return Optional.of(DnsStatus.LOOP);
            }
        }
        return atEnd(message, answer, rcode, moved);
    }

    private Optional<DnsStatus> atEnd(Message message, List<Record> answer, DnsStatus rcode, boolean moved) {
        records = answer.stream()
                .filter(r -> r.getType() == type
                        && r.getDClass() == DClass.IN
                        && r.getName().equals(end))
                .toList();
        if (!records.isEmpty()) {
            records.forEach(r -> ttl = Math.min(ttl, Ttl.seconds(r.getTTL())));
            return Optional.of(DnsStatus.FOUND);
        }
        Optional<SOARecord> authority = message.getSection(Section.AUTHORITY).stream()
                .filter(SOARecord.class::isInstance)
                .map(SOARecord.class::cast)
                .findFirst();
        if (rcode != DnsStatus.NXDOMAIN && moved && authority.isEmpty()) {
            return Optional.empty();
        }
        ttl = Math.min(ttl, authority.map(Ttl::negativeSeconds).orElse(0L));
        return Optional.of(rcode == DnsStatus.NXDOMAIN ? rcode : DnsStatus.NODATA);
    }

    private static Optional<CNAMERecord> aliasOf(Name owner, List<Record> answer) {
        return answer.stream()
                .filter(r -> r instanceof CNAMERecord
                        && r.getDClass() == DClass.IN
                        && r.getName().equals(owner))
                .map(CNAMERecord.class::cast)
                .findFirst();
    }
}
