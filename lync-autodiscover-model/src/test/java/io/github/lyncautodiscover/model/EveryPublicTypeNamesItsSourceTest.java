package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Javadoc of a public type names the section or the page that it models, or says that there is none. */
class EveryPublicTypeNamesItsSourceTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/[^;{}]*(?:\\{[^;{}]*\\}[^;{}]*)?"
                    + "\\npublic (?:final |sealed )?(?:class|record|enum|interface) ",
            Pattern.DOTALL);
    private static final Pattern SOURCE =
            Pattern.compile("\\[MS-OCDISCWS\\] [23]\\.|UCWA's \\{@code|No specification covers");

    static List<Path> publicTypes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("\npublic "))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void orSaysThatThereIsNone(Path file) {
        Matcher type = PUBLIC_TYPE.matcher(text(file));
        assertTrue(type.find(), "has no Javadoc");
        String javadoc = type.group(1).replaceAll("\\s+\\* ?", " ");
        assertTrue(SOURCE.matcher(javadoc).find(), javadoc);
    }
}
