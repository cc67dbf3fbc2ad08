package io.github.lyncautodiscover.model;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a main class in another JVM that has little memory. */
public final class SmallJvm {
    private SmallJvm() {}

    /** Gives what it printed, or says how it ended. */
    public static String run(Class<?> main, String argument) throws Exception {
        String path = String.join(
                File.pathSeparator,
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""),
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toString(),
                Path.of("target", "test-classes").toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Xmx24m", "-cp", path, main.getName(), argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? said.strip() : "ended with " + code;
    }
}
