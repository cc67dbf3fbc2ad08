package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.text.Resources;
import java.util.function.Consumer;

/** What is around the content of every page: it looks alike, loads nothing and runs nothing, as the browser is told. */
final class Frame {
    private Frame() {}

    static String page(String title, Consumer<Html> body) {
        Html html = new Html().doctype();
        html.in(
                "html",
                () -> html.in("head", () -> {
                            html.lone("meta", "charset", "utf-8");
                            html.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                            html.lone(
                                    "meta",
                                    "http-equiv",
                                    "Content-Security-Policy",
                                    "content",
                                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
                            html.lone("meta", "name", "color-scheme", "content", "light dark");
                            // Otherwise a browser asks for one.
                            html.lone("link", "rel", "icon", "href", "data:,");
                            html.put("title", title);
                            html.in(
                                    "style",
                                    () -> html.raw(Resources.text(Frame.class, "page.css")
                                            .orElse("")));
                        })
                        .in("body", () -> body.accept(html)),
                "lang",
                "en");
        return html.written() + "\n";
    }
}
