package io.github.lyncautodiscover.client.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The parts of the help and of the manual page that are no options. A per cent sign would have to be written twice. */
final class Manual {
    private static final String[] FOOTER = {
        "Users, tickets and query values stand in no output unless --show-user asks for the user.",
        "",
        "Examples:",
        "",
        "  On the Wi-Fi:          --inside alice@contoso.com",
        "  Both sides of DNS:     --inside --dns-outside 192.0.2.53 alice@contoso.com",
        "  For a ticket:          --format json alice@contoso.com > ticket.json",
        "  From a ticket:         --read ticket.json --verbose",
        "  What has changed:      --since ticket.json alice@contoso.com",
        "  Thousands:             --format jsonl --file domains.csv --jobs 64 > records.jsonl",
        "  The same, going on:    --resume records.jsonl --file domains.csv --jobs 64",
        "  As a monitoring check: --format plugin -w 5 --warning-days 30: alice@contoso.com",
        "  For Prometheus:        --serve 9719 --strategy staggered --allow contoso.com",
        "",
        "The launcher bin/lync-autodiscover also takes --train, alone: it makes the archive of classes",
        "that lets it start quickly, below LYNC_AUTODISCOVER_CACHE, XDG_CACHE_HOME or ~/.cache, and",
        "prints where.",
    };

    private Manual() {}

    static void write(UsageMessageSpec usage) {
        usage.headerHeading("NAME%n  lync-autodiscover - ")
                .header("find where a Lync or Skype for Business user is served, and what is wrong")
                .synopsisHeading("%nSYNOPSIS%n  ")
                .customSynopsis("lync-autodiscover [options] address...")
                .descriptionHeading("%nDESCRIPTION%n")
                .description(
                        "  Asks the candidates that mobile clients ask, and prints a verdict with what to do.",
                        "  lync-autodiscover is short for: java -jar lync-autodiscover-client-VERSION-all.jar")
                .parameterListHeading("%nADDRESSES%n")
                .optionListHeading("%nOPTIONS%n")
                .exitCodeListHeading("%nEXIT CODES%n")
                .exitCodeList(exitCodes())
                .footerHeading("%nPRIVACY AND EXAMPLES%n")
                .footer(FOOTER);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" 0", "every user was found; as a plugin: OK");
        codes.put(" 1", "a user was not found; as a plugin: WARNING");
        codes.put(
                " 2",
                "the command line made no sense, a file could not be read or written, or a line named nobody: one line on"
                        + " the standard error; as a plugin: CRITICAL");
        codes.put(" 3", "a defect of this program; as a plugin: UNKNOWN, its reason on the standard output");
        return codes;
    }
}
