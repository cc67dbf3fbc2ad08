package io.github.lyncautodiscover.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    /** The joints are lines of another module, which compiles them in its own tests. */
    private static final String JOINTS = "LyncAutodiscover.builder()";

    @Test
    void theRecipesAreTheCodeThatTheTestsRun() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String recipes = squeezed(Files.readString(
                Path.of("src/test/java", getClass().getPackageName().replace('.', '/'), "RecipesTest.java")));
        List<String> blocks = JAVA.matcher(readme)
                .results()
                .map(MatchResult::group)
                .filter(block -> !block.contains(JOINTS))
                .toList();

        assertEquals(9, blocks.size());
        for (String block : blocks) {
            String code = squeezed(block.replace("```java", "").replace("```", ""));
            assertTrue(recipes.contains(code), () -> "Not in RecipesTest: " + block);
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
