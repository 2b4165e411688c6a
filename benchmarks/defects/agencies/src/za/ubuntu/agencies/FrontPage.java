package za.ubuntu.agencies;

import java.util.ArrayDeque;
import java.util.Deque;

/** The forty latest articles of a desk. */
final class FrontPage {
    private final Deque<String> articles = new ArrayDeque<>();

    synchronized void add(String article) {
        articles.addFirst(article);
        if (articles.size() > 40) {
            articles.removeLast();
        }
    }
}
