package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.page.Drawing.Box;
import io.github.lyncautodiscover.client.page.Drawing.Label;
import java.util.List;

/** What holds for every drawing. */
final class Drawings {
    /** How wide a character of the labels is at most; those of names are bold and a little wider. */
    private static final double LABEL = 6.95;

    private static final double NAME = 7.25;

    private Drawings() {}

    static void areInOrder(Drawing drawing) {
        List<Box> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertTrue(
                    box.x() >= 0
                            && box.y() >= 0
                            && box.x() + box.width() <= drawing.width()
                            && box.y() + box.height() <= drawing.height(),
                    box + " is outside of " + drawing.width() + " x " + drawing.height());
            for (String line : box.text()) {
                assertTrue(line.length() * NAME <= box.width() - 10, line + " does not fit into " + box);
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertFalse(overlap(box, other), box + " lies on " + other);
            }
        }
        drawing.lines().forEach(line -> {
            assertFalse(line.labels().isEmpty(), line + " says nothing");
            line.labels().forEach(label -> assertTrue(fits(label, drawing), label + " leaves the picture"));
        });
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean fits(Label label, Drawing drawing) {
        double width = label.text().length() * LABEL;
        double left = label.end() ? label.x() - width : label.x();
        return left >= 0 && left + width <= drawing.width() && label.y() > 0 && label.y() <= drawing.height();
    }
}
