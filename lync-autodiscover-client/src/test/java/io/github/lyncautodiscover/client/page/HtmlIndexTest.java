package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An index of more than it lists. */
class HtmlIndexTest {
    @Test
    void listsTheWorstAndCountsAll() {
        HtmlIndex index = new HtmlIndex(false, 2);

        for (int i = 0; i < 5; i++) {
            index.add(Kept.golden("healthy"), "healthy-" + i + ".html");
        }
        index.add(Kept.golden("not-found"), "not-found.html");
        String page = index.text();

        assertAll(
                () -> assertTrue(page.contains("<h1>6 diagnoses</h1>"), page),
                () -> assertTrue(page.contains("Listed are the worst 2; all have a page in this folder."), page),
                () -> assertTrue(page.contains("href=\"not-found.html\""), page),
                () -> assertEquals(2 * 2, page.split("href=\"healthy-|href=\"not-found", -1).length - 1, page));
    }

    @Test
    void saysNothingOfThatWhereAllAreListed() {
        HtmlIndex index = new HtmlIndex(false, 1);

        index.add(Kept.golden("healthy"), "healthy.html");

        assertFalse(index.text().contains("Listed are"));
    }
}
