package org.brenna.aliases;

/** Knows what names mean. */
interface Book {

    /** @throws java.util.NoSuchElementException if it does not know */
    String meaning(String name);
}
