package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** A SipAccess record to and from its two attributes. */
final class SipAccessAdapter extends XmlAdapter<SipAccessWire, SipAccess> {
    @Override
    public @Nullable SipAccess unmarshal(SipAccessWire wire) throws MalformedDocumentException {
        return read(wire.fqdn, wire.port);
    }

    /** Without a name, or without a port or with port 0, it names no place: clients in the field skip such entries. */
    static @Nullable SipAccess read(@Nullable String fqdn, @Nullable String port) throws MalformedDocumentException {
        int number = port == null ? 0 : number(port.strip());
        return fqdn == null || fqdn.isBlank() || number == 0 ? null : new SipAccess(fqdn, number);
    }

    private static int number(String port) throws MalformedDocumentException {
        if (port.isEmpty()) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < port.length(); i++) {
            int digit = port.charAt(i) - '0';
            number = number * 10 + digit;
            if (digit < 0 || digit > 9 || number > SipAccess.MAX_PORT) {
                throw MalformedReason.BAD_PORT.exception(port);
            }
        }
        return number;
    }

    @Override
    public @Nullable SipAccessWire marshal(@Nullable SipAccess access) {
        return access == null ? null : new SipAccessWire(access.fqdn(), Integer.toString(access.port()));
    }
}
