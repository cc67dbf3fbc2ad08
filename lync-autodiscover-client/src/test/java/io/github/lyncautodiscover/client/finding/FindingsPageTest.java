package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about the codes: all there, all their parts, and nothing in them that is known to be wrong. */
class FindingsPageTest {
    private static final Path PAGES = Path.of("src/main/resources/io/github/lyncautodiscover/client/finding");
    private static final List<String> PARTS =
            List.of("Meaning", "Proof", "Looks the same", "Check by hand", "Remedy", "Sources");
    private static final Pattern PART = Pattern.compile("(?m)^\\*\\*([A-Z][a-z ]+)\\.\\*\\*");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");
    private static final Pattern COMMANDS = Pattern.compile("(?s)\n```\n(.+?)\n```\n");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;:])\\s+");

    static Stream<String> codes() {
        return FindingCode.all().stream().map(FindingCode::name);
    }

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(codes().collect(Collectors.toCollection(TreeSet::new)), pages);
        }
    }

    /** The command that writes it anew is in CONTRIBUTING. */
    @Test
    void theFileOfAllPagesIsUpToDate() throws IOException {
        assertEquals(FindingsPage.text(), Files.readString(FindingsPage.FILE).replace("\r\n", "\n"), "write it anew");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageHasAllItsParts(String code) throws IOException {
        String page = page(code);
        List<String> parts =
                PART.matcher(page).results().map(found -> found.group(1)).toList();

        assertEquals(PARTS, parts);
        Arrays.stream(PART.split(page)).skip(1).forEach(part -> assertFalse(part.isBlank(), page));
        assertTrue(COMMANDS.matcher(page).results().count() == 1, "the commands stand between fences");
        assertTrue(part(page, "Remedy").startsWith("- "), "the remedy is a list");
        page.lines().forEach(line -> assertTrue(line.length() <= 180, line));
        assertTrue(page.lines().count() <= 50, "a page is short");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageNamesOnlyWhatExists(String code) throws IOException {
        Set<String> known = Stream.of(
                        codes(), names(FailureKind.values()), names(Assurance.values()), names(Severity.values()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());

        assertEquals(
                List.of(),
                CONSTANT.matcher(page(code))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !known.contains(name))
                        .toList());
    }

    /** Clients of today, and those who administrate Teams, use the record; what has to go is its internal sister, outside. */
    @ParameterizedTest
    @MethodSource("codes")
    void nobodyIsToldToRemoveDiscovery(String code) throws IOException {
        assertEquals(List.of(), removals(page(code)));
    }

    @Test
    void aTextThatTellsToRemoveDiscoveryIsRecognised() {
        assertEquals(1, removals("- Teams: remove the record lyncdiscover.").size());
        assertEquals(
                1,
                removals("- Delete the records of Skype for Business Online.").size());
        assertEquals(
                0, removals("- Remove lyncdiscoverinternal from public DNS.").size());
        assertEquals(
                0,
                removals("- Only where the SIP domain is no longer used, lyncdiscover may be removed.")
                        .size());
    }

    /** What is true of some versions or devices only is said with those. */
    @ParameterizedTest(name = "who says {0} says {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Set-CsMcxConfiguration                | 2015
            `MS-WSMAN`                            | Lync 2010
            825 days                              | iPhone
            port 80, which needs no certificate   | not recommended
            jdk\\.tls\\.disabledAlgorithms        | no phone
            webdir\\.online\\.lync\\.com/Autodiscover | GCC High
            """)
    void whatHoldsForSomeIsSaidOfThose(String what, String whom) throws IOException {
        TreeMap<String, String> pages = codes().collect(Collectors.toMap(
                Function.identity(), code -> unwrapped(quietly(code)), (one, other) -> one, TreeMap::new));
        pages.values().removeIf(page -> !Pattern.compile(what).matcher(page).find());

        assertFalse(pages.isEmpty(), "nobody says it any more");
        pages.forEach((code, page) -> assertTrue(page.contains(whom), code + " " + page));
    }

    @Test
    void anExplanationBeginsWithWhatTheCodeSays() {
        FindingCode code = FindingCode.all().stream()
                .filter(known -> known.name().equals("WILDCARD_DNS"))
                .findFirst()
                .orElseThrow();

        String text = code.explanation();

        assertTrue(text.startsWith("# WILDCARD_DNS\n\nWARNING: " + code.meaning() + "\n\nWhat to do: "), text);
        assertTrue(text.endsWith("RFC 4592.\n"), text);
    }

    @Test
    void aCodeOfSomebodyElseExplainsItselfInItsOwnWords() {
        FindingCode own = new FindingCode("CONTOSO_FORGOT_THE_PROXY", Severity.INFO, "The proxy is not used.", "");

        assertEquals("# CONTOSO_FORGOT_THE_PROXY\n\nINFO: The proxy is not used.\n", own.explanation());
    }

    /** Sentences that tell to remove something, and do not say that it is the internal name or a domain that is no longer used. */
    private static List<String> removals(String page) {
        return Arrays.stream(SENTENCE_END.split(unwrapped(page.replace("\n- ", ". "))))
                .filter(sentence -> Pattern.compile("(?i)\\b(remove|delete|take away)|\\bremoved\\b")
                        .matcher(sentence)
                        .find())
                .filter(sentence -> Pattern.compile("lyncdiscover(?!internal)|records? of Skype|(?i)discovery name")
                        .matcher(sentence)
                        .find())
                .filter(sentence -> !sentence.contains("no longer used"))
                .toList();
    }

    private static String part(String page, String name) {
        String rest = page.substring(page.indexOf("**" + name + ".**") + name.length() + 5);
        int end = rest.indexOf("\n**");
        return (end < 0 ? rest : rest.substring(0, end)).strip();
    }

    private static String unwrapped(String page) {
        return page.replaceAll("\\s+", " ");
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static String quietly(String code) {
        try {
            return page(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String code) throws IOException {
        return Files.readString(PAGES.resolve(code + ".md")).replace("\r\n", "\n");
    }
}
