package io.github.lyncautodiscover.client.cli;

/** The parts of the help that are no options. A per cent sign would have to be written twice. */
final class Manual {
    static final String[] FOOTER = {
        "",
        "EXIT CODES",
        "  0  every user was found",
        "  1  a user was not found",
        "  2  the command line made no sense, or a file could not be read; one line on the standard error",
        "  3  a defect of this program",
        "  With --format plugin: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN with its reason on the standard output.",
        "",
        "PRIVACY",
        "  User names, tickets and query values stand in no output unless --show-user asks for the user.",
        "",
        "EXAMPLES",
        "  On the Wi-Fi:          --inside alice@contoso.com",
        "  Both sides of DNS:     --inside --dns-outside 192.0.2.53 alice@contoso.com",
        "  For a ticket:          --format json alice@contoso.com > ticket.json",
        "  From a ticket:         --read ticket.json --verbose",
        "  What has changed:      --since ticket.json alice@contoso.com",
        "  As a monitoring check: --format plugin -w 5 --warning-days 30: alice@contoso.com",
    };

    private Manual() {}
}
