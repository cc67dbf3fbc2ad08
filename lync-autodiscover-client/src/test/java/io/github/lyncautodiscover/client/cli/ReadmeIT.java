package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.LyncAutodiscover;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet and every line at a prompt of the READMEs, in JShell with the script of the jar, against a deployment. The
 * module of the DNS views and the recipes of the testkit have tests of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern PROMPT = Pattern.compile("(?m)^jshell> (.*)$");
    private static final Pattern BODY = Pattern.compile("(?m)^return ");

    /** A stand-in of this name leads to the deployment. */
    private static final String OURS = "import " + LyncAutodiscover.class.getName() + ";\n";

    private final Session session = new Session();

    @BeforeAll
    void prepare() throws IOException {
        try (InputStream takenForGranted = Objects.requireNonNull(ReadmeIT.class.getResourceAsStream("readme.jsh"))) {
            session.run(new String(takenForGranted.readAllBytes(), StandardCharsets.UTF_8));
        }
        session.run(script());
    }

    @AfterAll
    void close() {
        session.close();
    }

    static Stream<Arguments> snippets() throws IOException {
        return Stream.of(
                        snippets("../README.md", ""),
                        snippets("README.md", ""),
                        snippets("../lync-autodiscover-model/README.md", ""),
                        snippets("../lync-autodiscover-testkit/README.md", "LyncAutodiscover.builder()"))
                .flatMap(List::stream);
    }

    private static List<Arguments> snippets(String readme, String with) throws IOException {
        String text = Files.readString(Path.of(readme));
        List<Arguments> found = Stream.of(JAVA, PROMPT)
                .flatMap(form -> form.matcher(text).results())
                .map(match -> match.group(1).strip())
                .filter(code -> code.contains(with))
                .map(code -> Arguments.of(readme, code))
                .toList();
        assertFalse(found.isEmpty(), readme);
        return found;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("snippets")
    void runs(String readme, String printed) {
        String code = printed.replace(OURS, "");
        session.run(BODY.matcher(code).find() ? "Object body() throws Exception {\n" + code + "\n}\nbody()" : code);
    }

    @Test
    void theScriptLooksUpInOneWord() {
        String report = session.run("lync(\"alice@contoso.com\")");

        assertTrue(report.contains("sign in through lyncdiscoverinternal.contoso.com"), report);
    }

    @Test
    void theScriptIsReadByTheProgramItself(@TempDir Path folder) throws Exception {
        Jar jar = Jar.packaged();
        Path script = Files.writeString(folder.resolve("lync.jsh"), script());
        List<String> command = List.of(
                jar.tool("jshell").toString(), "--class-path", jar.file().toString(), script.toString());

        // What is no address is refused before anybody is asked.
        Run run = Jar.process(folder, command, "lync(\"alice\")\n/exit\n");

        assertAll(
                () -> assertTrue(run.out().startsWith("Lync Autodiscover. Try lync("), run.out()),
                () -> assertTrue(run.out().contains("IllegalArgumentException: there is no @"), run.out()));
    }

    private static String script() throws IOException {
        try (JarFile jar = new JarFile(Jar.packaged().file().toFile());
                InputStream script = jar.getInputStream(jar.getJarEntry("lync.jsh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
