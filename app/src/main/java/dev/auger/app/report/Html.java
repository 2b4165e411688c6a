package dev.auger.app.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed HTML: whatever text comes from evidence is escaped here, and every opened element is closed. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    Html open(String tag) {
        return open(tag, "");
    }

    /** Opens an element with a class. */
    Html open(String tag, String styleClass, String... attributes) {
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

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes with a line break, for blocks. */
    Html end() {
        close();
        out.append('\n');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** A whole element with text. */
    Html element(String tag, String styleClass, String text) {
        return open(tag, styleClass).text(text).close();
    }

    /** An element with text in which what stands between double asterisks is bold. */
    Html rich(String tag, String text) {
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
    Html empty(String tag, String styleClass, String... attributes) {
        open(tag, styleClass, attributes);
        open.pop();
        return this;
    }

    /** Text that is already HTML, CSS or SVG of our own. */
    Html raw(String own) {
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
    }
}
