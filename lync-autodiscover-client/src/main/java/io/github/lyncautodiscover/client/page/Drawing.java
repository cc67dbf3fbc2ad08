package io.github.lyncautodiscover.client.page;

import java.util.List;
import java.util.Optional;

/**
 * A picture as numbers: what a layout makes, and what is then written. Immutable.
 *
 * @param width the width
 * @param height the height
 * @param zones what is behind the others
 * @param lines the edges
 * @param boxes the nodes
 */
record Drawing(int width, int height, List<Zone> zones, List<Line> lines, List<Box> boxes) {
    /**
     * A place.
     *
     * @param x from the left
     * @param y from the top
     */
    record Point(int x, int y) {}

    /**
     * An area with a caption, or a wall without one.
     *
     * @param x from the left
     * @param y from the top
     * @param width the width
     * @param height the height
     * @param caption what it is
     * @param wall whether it is a wall
     */
    record Zone(int x, int y, int width, int height, String caption, boolean wall) {}

    /**
     * A node.
     *
     * @param x from the left
     * @param y from the top
     * @param width the width
     * @param height the height
     * @param caption what it is
     * @param text its names or addresses, a line each
     * @param tone how it fared
     */
    record Box(int x, int y, int width, int height, String caption, List<String> text, Tone tone) {}

    /**
     * An edge.
     *
     * @param points where it turns, from its beginning to its end
     * @param tone how it ended
     * @param broken whether the way broke here
     * @param badge where the mark of its end stands
     * @param turned whether it passes the firewall twice
     * @param labels what happened
     */
    record Line(
            List<Point> points, Tone tone, boolean broken, Optional<Point> badge, boolean turned, List<Label> labels) {}

    /**
     * A line of text.
     *
     * @param x where it begins, or ends
     * @param y its base line
     * @param end whether x is where it ends
     * @param text the text
     * @param strong whether it says what came of it
     */
    record Label(int x, int y, boolean end, String text, boolean strong) {}
}
