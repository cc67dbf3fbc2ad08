package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsFileTest {
    private static final String CONTENT = """
            \uFEFF10.1.1.1\tfirst.example
            # a comment
            10.1.1.1\tWeb.Example alias.example # commented.example
              10.1.1.2   web.example.
            10.1.1.1 web.example
            2001:db8::1 web.example
            2001:db8::2 web.example
            fe80::1%1 scoped.example
            fe80::1%nowhere0 lost.example
            256.1.1.1 wrong.example
            nonsense nonsense.example
            10.1.1.9
            # 10.1.1.3 web.example
            """;

    @TempDir
    Path folder;

    private Path file;
    private HostsFile hosts;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("hosts"), CONTENT);
        hosts = new HostsFile(file);
    }

    @ParameterizedTest
    @CsvSource({
        "web.example, 10.1.1.1 10.1.1.2 2001:db8:0:0:0:0:0:1 2001:db8:0:0:0:0:0:2",
        "first.example, 10.1.1.1",
        "alias.example, 10.1.1.1",
        "scoped.example, fe80:0:0:0:0:0:0:1%1",
        "commented.example, ''",
        "lost.example, ''",
        "wrong.example, ''",
        "nonsense.example, ''",
        "absent.example, ''"
    })
    void givesAllAddressesInTheOrderOfTheFile(String name, String addresses) {
        List<String> expected = Arrays.stream(addresses.split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        assertEquals(
                expected,
                hosts.addresses(name).stream()
                        .map(address -> address.getHostAddress().replaceFirst("%lo$", "%1"))
                        .toList());
    }

    @Test
    void saysWhichLinesItPassesOver() throws Exception {
        String nowhere = " is no address, or one on an interface that this computer does not have";
        assertEquals(
                List.of(
                        "line 9: fe80::1%nowhere0" + nowhere,
                        "line 10: 256.1.1.1" + nowhere,
                        "line 11: nonsense" + nowhere,
                        "line 12: 10.1.1.9 has no name"),
                hosts.skipped());
        Files.writeString(file, "\r\n# 10.1.1.1\r\n10.2.2.2 web.example\r\n");
        assertEquals(List.of(), hosts.skipped());
        Files.writeString(file, "nonsense\n".repeat(1000));
        assertEquals(20, hosts.skipped().size());
    }

    @Test
    void seesThatTheFileHasChanged() throws Exception {
        assertEquals(4, hosts.addresses("web.example").size());
        Files.writeString(file, "10.2.2.2 web.example\n");
        InetAddress changed = hosts.addresses("web.example").get(0);
        assertEquals("web.example/10.2.2.2", changed.toString());
        Files.delete(file);
        assertEquals(List.of(), hosts.addresses("web.example"));
    }

    @Test
    void readsNoMoreThanSixteenMegabytes() throws Exception {
        Files.writeString(
                file, "10.2.2.2 first.example\n" + "#".repeat(16 * 1024 * 1024) + "\n10.2.2.2 last.example\n");
        assertEquals(1, hosts.addresses("first.example").size());
        assertEquals(List.of(), hosts.addresses("last.example"));
    }
}
