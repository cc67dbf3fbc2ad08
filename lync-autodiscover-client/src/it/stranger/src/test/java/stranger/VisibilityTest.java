package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stranger.Command.LIB;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a module that requires the client can name. */
class VisibilityTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "io.github.lyncautodiscover.client.evidence.Discovery,                     ",
        "io.github.lyncautodiscover.dns.DnsView,                          ",
        "io.github.lyncautodiscover.model.AutodiscoverResponse,           ",
        "io.github.lyncautodiscover.client.hop.Engine,                        is not visible",
        "org.apache.hc.client5.http.classic.HttpClient,                   is not visible",
        "org.apache.hc.core5.http.HttpHost,                               is not visible",
        "org.xbill.DNS.Message,                                           is not visible",
        "com.fasterxml.jackson.core.JsonParser,                           is not visible",
        "com.fasterxml.aalto.stax.InputFactoryImpl,                       is not visible",
        "io.github.lyncautodiscover.testkit.LyncDeployment,               is not visible",
    })
    void aNameCompilesOrIsRefused(String name, String refusal) throws IOException {
        String complaints = compile(name);

        if (refusal == null) {
            assertEquals("", complaints);
        } else {
            assertTrue(complaints.contains(refusal), complaints);
        }
    }

    @Test
    void onlyTheseDependenciesAreAutomaticModules() {
        Set<String> automatic = new TreeSet<>();
        for (ModuleReference module : ModuleFinder.of(LIB).findAll()) {
            ModuleDescriptor descriptor = module.descriptor();
            if (descriptor.isAutomatic()) {
                automatic.add(descriptor.name());
            }
        }
        assertEquals(
                Set.of(
                        "org.apache.httpcomponents.client5.httpclient5",
                        "org.apache.httpcomponents.core5.httpcore5",
                        "org.apache.httpcomponents.core5.httpcore5.h2"),
                automatic);
    }

    private String compile(String name) throws IOException {
        Path module = Files.writeString(
                folder.resolve("module-info.java"), "module nosy { requires io.github.lyncautodiscover.client; }");
        Path type = Files.writeString(folder.resolve("Nosy.java"), "package nosy; class Nosy { " + name + " it; }");
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, "-p", LIB.toString(), "-d", folder.toString(), "-proc:none", module.toString(), type.toString());
        return complaints.toString();
    }
}
