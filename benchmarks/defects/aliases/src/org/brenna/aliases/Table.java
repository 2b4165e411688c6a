package org.brenna.aliases;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** A book with a page for each name. */
final class Table implements Book {
    private final String title;
    private final Map<String, String> meanings = new HashMap<>();

    Table(String title) {
        this.title = title;
    }

    Table with(String name, String meaning) {
        meanings.put(name, meaning);
        return this;
    }

    @Override
    public String meaning(String name) {
        String meaning = meanings.get(name);
        if (meaning == null) {
            throw new NoSuchElementException(title + ": " + name);
        }
        return meaning;
    }
}
