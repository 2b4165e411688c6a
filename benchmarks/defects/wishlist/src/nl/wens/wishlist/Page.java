package nl.wens.wishlist;

import java.io.IOException;
import java.util.List;

/** A page with all wishes of somebody. */
final class Page {
    private final Catalogue catalogue;

    Page(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String open(List<Integer> numbers) throws IOException {
        StringBuilder html = new StringBuilder("<ul>");
        long sum = 0;
        for (int number : numbers) {
            Article article = catalogue.article(number);
            sum += article.cents();
            html.append("<li>").append(article.number()).append(' ').append(article.cents() / 100.0).append("</li>");
        }
        return html.append("</ul>").append(sum).toString();
    }
}
