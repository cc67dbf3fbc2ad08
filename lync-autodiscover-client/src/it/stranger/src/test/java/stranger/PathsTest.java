package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static stranger.Command.CLASSES;
import static stranger.Command.JAVA;
import static stranger.Command.LIB;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three ways to start a program. */
class PathsTest {

    @Test
    void theClassPath() throws Exception {
        looksUp("-cp", Command.path(CLASSES, LIB + "/*"), "stranger.Lookup");
    }

    @Test
    void theModulePath() throws Exception {
        looksUp("-p", Command.path(CLASSES, LIB), "-m", "stranger/stranger.Lookup");
    }

    @Test
    void theSelfContainedJar() throws Exception {
        looksUp("-cp", Command.path(CLASSES, System.getProperty("self.contained")), "stranger.Lookup");
    }

    @Test
    void anImageOfTheModulesThatHaveNoAutomaticOneBelowThem(@TempDir Path folder) throws Exception {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        assumeTrue(Files.exists(jlink), "no jlink in this JDK");
        Path image = folder.resolve("image");
        String modules = "io.github.lyncautodiscover.model,io.github.lyncautodiscover.dns,org.glassfish.jaxb.runtime";
        // A process: from inside, it refuses to link a run-time that the test runner has patched.
        Command link = Command.run(
                jlink.toString(), "-p", LIB.toString(), "--add-modules", modules, "--output", image.toString());
        assertEquals(0, link.exitCode(), link::output);

        prints(Command.run(image.resolve("bin/java").toString(), "-cp", CLASSES.toString(), "stranger.Documents"));
    }

    private static void looksUp(String option, String path, String... main) throws Exception {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        String[] command = new String[4 + main.length];
        command[0] = JAVA;
        command[1] = option;
        command[2] = path;
        System.arraycopy(main, 0, command, 3, main.length);
        command[command.length - 1] = Integer.toString(unused);
        Command run = Command.run(command);
        prints(run);
        assertTrue(run.output().contains("CONNECT_REFUSED"), run::output);
    }

    private static void prints(Command run) {
        assertEquals(0, run.exitCode(), run::output);
        assertTrue(run.output().contains("INTERNAL"), run::output);
        assertTrue(run.output().contains("EXTERNAL"), run::output);
        assertTrue(run.output().contains("lyncdiscover.contoso.test"), run::output);
    }
}
