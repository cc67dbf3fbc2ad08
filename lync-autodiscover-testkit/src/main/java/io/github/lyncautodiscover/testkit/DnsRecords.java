package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.UsualDns;
import io.github.lyncautodiscover.testkit.server.ZoneFile;

/**
 * The records of one DNS view, to be added to and taken from.
 *
 * <p>Not thread-safe; use from one thread.
 */
public final class DnsRecords {

    private final ZoneFile file;

    DnsRecords(ZoneFile file) {
        this.file = file;
    }

    /**
     * Adds a zone, which may be a pin-point zone for a single host. Names in no zone are answered like those of an empty
     * Internet.
     *
     * @param apex the name of the zone
     * @return these records
     */
    public DnsRecords zone(String apex) {
        file.zone(apex);
        return this;
    }

    /**
     * Adds an address of a host.
     *
     * @param host the name
     * @param address an IPv4 or IPv6 address; add several for several
     * @return these records
     */
    public DnsRecords host(String host, String address) {
        file.host(host, address);
        return this;
    }

    /**
     * Adds an address of a host.
     *
     * @param host the name
     * @param address an IPv4 or IPv6 address
     * @param ttl the time to live, in seconds
     * @return these records
     */
    public DnsRecords host(String host, String address, long ttl) {
        file.host(host, address, ttl);
        return this;
    }

    /**
     * Adds an alias (CNAME).
     *
     * @param alias the name
     * @param target the name that it stands for; it need not exist
     * @return these records
     */
    public DnsRecords alias(String alias, String target) {
        file.alias(alias, target);
        return this;
    }

    /**
     * Adds an alias (CNAME).
     *
     * @param alias the name
     * @param target the name that it stands for; it need not exist
     * @param ttl the time to live, in seconds
     * @return these records
     */
    public DnsRecords alias(String alias, String target, long ttl) {
        file.alias(alias, target, ttl);
        return this;
    }

    /**
     * Adds a service (SRV).
     *
     * @param service such as {@code _sip._tls.contoso.test}
     * @param priority smaller is tried first
     * @param weight share among equal priorities
     * @param port the port
     * @param target the host, or {@code .} for a service that is not offered
     * @return these records
     */
    public DnsRecords service(String service, int priority, int weight, int port, String target) {
        file.service(service, priority, weight, port, target);
        return this;
    }

    /**
     * Adds a service (SRV).
     *
     * @param service such as {@code _sip._tls.contoso.test}
     * @param priority smaller is tried first
     * @param weight share among equal priorities
     * @param port the port
     * @param target the host, or {@code .} for a service that is not offered
     * @param ttl the time to live, in seconds
     * @return these records
     */
    public DnsRecords service(String service, int priority, int weight, int port, String target, long ttl) {
        file.service(service, priority, weight, port, target, ttl);
        return this;
    }

    /**
     * Replaces the records of a SIP domain on premises by those that Microsoft 365 asks for, as an administrator does when
     * the last user has moved: lyncdiscover and sip become aliases, the SIP services lead online, and lyncdiscoverinternal,
     * sipinternal, sipexternal, meet and dialin go.
     *
     * @param sipDomain such as {@code contoso.test}
     * @return these records
     */
    public DnsRecords moveOnline(String sipDomain) {
        UsualDns.moveOnline(file, HostNames.canonical(sipDomain));
        return this;
    }

    /**
     * Removes every record of a name and of all names below it.
     *
     * @param domain such as {@code contoso.test}, about which nothing is left then
     * @return these records
     */
    public DnsRecords removeAll(String domain) {
        file.removeAll(domain);
        return this;
    }

    /**
     * Removes every record of a name.
     *
     * @param name the name
     * @return these records
     */
    public DnsRecords remove(String name) {
        file.remove(name);
        return this;
    }
}
