package io.bramble.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that were built already. */
final class PageStore {
    private final Map<Query, String> pages = new ConcurrentHashMap<>();
    private final Products products;

    PageStore(Products products) {
        this.products = products;
    }

    String page(Query query) {
        return pages.computeIfAbsent(query, this::build);
    }

    private String build(Query query) {
        StringBuilder html = new StringBuilder(4_000);
        html.append("<html lang=").append(query.language()).append("><body><h1>").append(products.title(query.product())).append("</h1>");
        for (int row = 0; row < 90; row++) {
            html.append("<tr><td>").append(row).append("</td><td>").append(products.attribute(query.product(), row)).append("</td></tr>\n");
        }
        return html.append("</body></html>").toString();
    }
}
