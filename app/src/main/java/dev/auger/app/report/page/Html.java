package dev.auger.app.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed HTML: whatever text comes from evidence is escaped here, and every opened element is closed. */
public final class Html {

    /** A sentence with names in it is never this long unless the names are made to be. */
    private static final int LONGEST = 4_000;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    public Html open(String tag) {
        return open(tag, "");
    }

    /** Opens an element with a class. */
    public Html open(String tag, String styleClass, String... attributes) {
        out.append('<').append(tag);
        if (!styleClass.isEmpty()) {
            attribute("class", styleClass);
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** A link to a place on the page. */
    public Html link(String id, String styleClass, String text) {
        return open("a", styleClass, "href", "#" + id).text(text).close();
    }

    /** A line break in the source between blocks, so that the page can be read and compared as text. */
    public Html line() {
        out.append('\n');
        return this;
    }

    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes with a line break, for blocks. */
    public Html end() {
        close();
        out.append('\n');
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** A whole element with text. */
    public Html element(String tag, String styleClass, String text) {
        return open(tag, styleClass).text(text).close();
    }

    /** An element with text in which what stands between double asterisks is bold. */
    public Html rich(String tag, String text) {
        open(tag);
        String[] parts = text.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                element("b", "", parts[i]);
            } else {
                text(parts[i]);
            }
        }
        return close();
    }

    /** An element without content. */
    public Html empty(String tag, String styleClass, String... attributes) {
        open(tag, styleClass, attributes);
        open.pop();
        return this;
    }

    /** Text that is already HTML, CSS or SVG of our own. */
    public Html raw(String own) {
        out.append(own);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        Legible.append(Legible.cut(text, LONGEST), out);
    }
}
