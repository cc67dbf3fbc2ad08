package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What comes with the client, and what comes with the parent. */
class DependenciesTest {
    private static final Pattern VERSION = Pattern.compile("-[0-9].*");

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
