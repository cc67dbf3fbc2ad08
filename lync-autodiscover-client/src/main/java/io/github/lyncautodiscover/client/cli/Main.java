package io.github.lyncautodiscover.client.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code java -jar lync-autodiscover-client-…-all.jar alice@contoso.com}. */
final class Main {
    private Main() {}

    /** Exits as {@code --help} says. */
    public static void main(String[] arguments) {
        // Otherwise newer runtimes have a console without a terminal.
        System.setProperty("jdk.console", "java.base");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = new Program(out, err, Screen.ofThisProcess()).run(Typed.arguments(arguments));
        out.flush();
        System.exit(exitCode);
    }
}
