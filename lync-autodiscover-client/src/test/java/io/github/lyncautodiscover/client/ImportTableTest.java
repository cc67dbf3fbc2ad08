package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README says is imported from a package is there. */
class ImportTableTest {
    @Test
    void everyTypeIsInItsPackage() throws IOException, ClassNotFoundException {
        List<String> rows = Tables.rows(Path.of("../README.md"), "import from", "for example")
                .lines()
                .toList();
        for (String row : rows) {
            List<String> names = Tables.quoted(row);
            String home = names.get(0).replace("…", "io.github.lyncautodiscover");
            for (String type : names.subList(1, names.size())) {
                Class.forName(home + "." + type);
            }
        }
        assertTrue(rows.size() > 5, rows::toString);
    }
}
