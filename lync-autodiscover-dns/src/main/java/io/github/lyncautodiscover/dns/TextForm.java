package io.github.lyncautodiscover.dns;

import java.util.List;
import java.util.stream.Collectors;

/** The text forms of a survey and of a comparison: one fact a line, short enough for a terminal. */
final class TextForm {
    private TextForm() {}

    static String of(DnsSurvey survey) {
        StringBuilder text = new StringBuilder("DNS survey of ")
                .append(survey.names().sipDomain())
                .append(", ")
                .append(survey.duration().toMillis())
                .append(" ms\n");
        for (HostAnswer host : survey.hosts()) {
            text.append("  ").append(host).append(classes(host));
            text.append(survey.fromWildcard(host) ? " (by the wildcard)\n" : "\n");
        }
        for (ServiceAnswer service : survey.services()) {
            text.append("  ").append(service).append('\n');
        }
        if (survey.wildcard()) {
            text.append("  A wildcard record answers for names that nobody has published.\n");
        }
        for (OnlineHost online : survey.onlineHosts()) {
            text.append("  ")
                    .append(online.host())
                    .append(" belongs to Skype for Business Online, cloud ")
                    .append(online.cloud())
                    .append(".\n");
        }
        return text.toString();
    }

    static String of(SplitDns split) {
        StringBuilder text = new StringBuilder("Split DNS of ")
                .append(split.names().sipDomain())
                .append(": ")
                .append(split.status())
                .append('\n');
        for (SplitRow row : split.rows()) {
            text.append("  ").append(row).append('\n');
            text.append("    inside:  ").append(side(row.inside())).append('\n');
            text.append("    outside: ").append(side(row.outside())).append('\n');
        }
        return text.toString();
    }

    private static String side(HostAnswer answer) {
        return answer.toString().substring(answer.name().length() + 2) + classes(answer);
    }

    private static String classes(HostAnswer answer) {
        List<AddressClass> classes = List.copyOf(answer.addressClasses());
        return classes.isEmpty()
                ? ""
                : classes.stream().map(AddressClass::name).collect(Collectors.joining(", ", " [", "]"));
    }
}
