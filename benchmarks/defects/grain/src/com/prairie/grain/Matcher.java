package com.prairie.grain;

import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Logger;

/** Brings orders together. */
final class Matcher {
    private static final Logger log = Logger.getLogger(Matcher.class.getName());

    private final Map<Grain, Book> books = new EnumMap<>(Grain.class);

    Matcher() {
        for (Grain grain : Grain.values()) {
            books.put(grain, new Book());
        }
    }

    int submit(Order order) {
        Book book = books.get(order.grain());
        synchronized (book) {
            int traded = book.match(order);
            log.fine("Book of " + order.grain() + " after " + order + ": " + book.describe());
            return traded;
        }
    }
}
