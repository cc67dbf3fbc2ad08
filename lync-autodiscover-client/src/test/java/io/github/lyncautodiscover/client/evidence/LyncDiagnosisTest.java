package io.github.lyncautodiscover.client.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A copy knows every part of what it was copied from. */
class LyncDiagnosisTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncautodiscover/client/finding/kept");

    /** What is worked out, not kept. */
    private static final Set<String> DRAWN =
            Set.of("findings", "toText", "toJson", "toString", "toBuilder", "hashCode", "sipDomain");

    @Test
    void aBuilderOfItCopiesEveryPart() throws IOException {
        Set<String> filled = new TreeSet<>();
        for (LyncDiagnosis diagnosis : kept()) {
            LyncDiagnosis copy = diagnosis.toBuilder().build();

            for (Method part : parts()) {
                Object value = value(part, diagnosis);
                assertEquals(value, value(part, copy), part::getName);
                if (!Optional.empty().equals(value) && !List.of().equals(value)) {
                    filled.add(part.getName());
                }
            }
        }
        assertEquals(parts().stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new)), filled);
    }

    /** A report, a sum and an exit code may each want them. */
    @Test
    void itsFindingsAreWorkedOutOnce() throws IOException {
        LyncDiagnosis diagnosis = kept().get(0);

        assertSame(diagnosis.findings(), diagnosis.findings());
    }

    private static List<Method> parts() {
        List<Method> parts = Arrays.stream(LyncDiagnosis.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !DRAWN.contains(method.getName()))
                .toList();
        assertTrue(parts.size() >= 10, parts::toString);
        return parts;
    }

    private static Object value(Method part, LyncDiagnosis diagnosis) {
        try {
            return part.invoke(diagnosis);
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(part.getName(), hidden);
        }
    }

    private static List<LyncDiagnosis> kept() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(LyncDiagnosisTest::read)
                    .toList();
        }
    }

    private static LyncDiagnosis read(Path file) {
        try {
            return DiscoveryJson.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
