package io.github.lyncautodiscover.client.page;

/** A part of the page; it writes nothing where there is nothing to tell. */
interface Part {
    void write(View view, Html html);

    /** A section with a heading, which names it to a screen reader. */
    static void section(Html html, String id, String title, Runnable inside) {
        html.in(
                "section",
                () -> {
                    html.put("h2", title, "id", id);
                    inside.run();
                },
                "aria-labelledby",
                id);
    }

    /** A cell at the head of a column. */
    static void columns(Html html, String... names) {
        html.in(
                "thead",
                () -> html.in("tr", () -> {
                    for (String name : names) {
                        html.put("th", name, "scope", "col");
                    }
                }));
    }
}
