package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.finding.FindingCode;
import io.github.lyncautodiscover.model.AccessLocation;
import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The findings, failures and settings that our pages point at exist. */
class PageNamesTest {
    private static final List<Class<?>> SETTINGS = List.of(
            Endpoints.class, LookupPlan.class, LyncAutodiscover.Builder.class, RedirectPolicy.class, Strategy.class);

    /** What the page quotes of the protocol. */
    private static final Set<String> WIRE = Set.of(
            "/",
            "Accept",
            "External/Mcx",
            "External/Ucwa",
            "Internal/Mcx",
            "Internal/Ucwa",
            "OAuth",
            "Ucwa",
            "User",
            "_sipinternal",
            "_sipinternal._tcp",
            "_tcp",
            "lync-autodiscover",
            "lync-autodiscover@",
            "sip:",
            "sipuri");

    @Test
    void theTableOfFailuresNamesFindingsThatExist() throws IOException {
        assertAllKnown(tableOfFailures(0), FindingCode.all().stream().map(FindingCode::name));
    }

    @Test
    void theTableOfFailuresNamesFailuresThatExist() throws IOException {
        assertAllKnown(tableOfFailures(1), names(FailureKind.values(), AccessLocation.values()));
    }

    @Test
    void whatCanBeReadInTwoWaysIsSetWithSettingsThatExist() throws IOException {
        assertAllKnown(
                Files.readString(Path.of("AMBIGUITIES.md")),
                Stream.of(
                                names(FailureKind.values(), Assurance.values()),
                                SETTINGS.stream().flatMap(PageNamesTest::named),
                                WIRE.stream())
                        .flatMap(known -> known));
    }

    private static String tableOfFailures(int column) throws IOException {
        String rows = Tables.rows(Path.of("../README.md"), "finding", "failure in the report", "check");
        return String.join("\n", Tables.column(rows, column));
    }

    private static void assertAllKnown(String text, Stream<String> known) {
        List<String> quoted = Tables.quoted(text);
        Set<String> names = known.collect(Collectors.toSet());

        assertFalse(quoted.isEmpty(), text);
        assertEquals(
                List.of(),
                quoted.stream()
                        .filter(name -> !names.contains(name.replace("()", "")))
                        .toList());
    }

    private static Stream<String> names(Enum<?>[]... constants) {
        return Arrays.stream(constants).flatMap(Arrays::stream).map(Enum::name);
    }

    /** The type, and its public members with and without its name. */
    private static Stream<String> named(Class<?> type) {
        Stream<String> members = Stream.<Member>concat(
                        Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
                .map(Member::getName)
                .flatMap(name -> Stream.of(name, type.getSimpleName() + "." + name));
        return Stream.concat(Stream.of(type.getSimpleName()), members);
    }
}
