package org.brenna.aliases;

import java.util.List;
import java.util.NoSuchElementException;

/** Several books, the most special one first. */
final class Chain implements Book {
    private final List<Book> books;

    Chain(List<Book> books) {
        this.books = books;
    }

    @Override
    public String meaning(String name) {
        for (Book book : books) {
            try {
                return book.meaning(name);
            } catch (NoSuchElementException e) {
                continue;
            }
        }
        return name;
    }
}
