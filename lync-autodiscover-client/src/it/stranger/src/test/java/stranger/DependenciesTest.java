package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What comes with the client, and what comes with the parent. */
class DependenciesTest {
    private static final Pattern VERSION = Pattern.compile("-[0-9].*");

    private static final Pattern SIZES =
            Pattern.compile("jars of others, ([0-9.]+) MB, and three of ours, ([0-9.]+) MB");

    @Test
    void theClientBringsTheseAndNothingElse() throws IOException {
        List<String> brought;
        try (Stream<Path> files = Files.list(Command.LIB)) {
            brought = files.map(file -> VERSION.matcher(file.getFileName().toString()).replaceFirst(""))
                    .sorted()
                    .toList();
        }
        assertEquals(Files.readAllLines(Path.of("run-time.txt")), brought);
    }

    /** A quarter of a megabyte more or less is no news. */
    @Test
    void theReadmeKnowsHowLargeTheyAre() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("readme")));
        Matcher sizes = SIZES.matcher(readme);
        assertTrue(sizes.find(), "README: " + SIZES);
        double ours = 0;
        double others = 0;
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Command.LIB)) {
            for (Path jar : jars) {
                double megabytes = Files.size(jar) / 1e6;
                if (jar.getFileName().toString().startsWith("lync-autodiscover-")) {
                    ours += megabytes;
                } else {
                    others += megabytes;
                }
            }
        }
        assertEquals(others, Double.parseDouble(sizes.group(1)), 0.25);
        assertEquals(ours, Double.parseDouble(sizes.group(2)), 0.25);
    }

    @Test
    void theParentManagesTheFourModulesAndNothingElse() throws Exception {
        Element parent = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(System.getProperty("bom")).toFile())
                .getDocumentElement();
        NodeList managed = ((Element) parent.getElementsByTagName("dependencyManagement").item(0))
                .getElementsByTagName("artifactId");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < managed.getLength(); i++) {
            names.add(managed.item(i).getTextContent());
        }
        assertEquals(
                List.of(
                        "lync-autodiscover-model",
                        "lync-autodiscover-testkit",
                        "lync-autodiscover-dns",
                        "lync-autodiscover-client"),
                names);
    }
}
