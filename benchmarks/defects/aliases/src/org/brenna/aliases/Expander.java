package org.brenna.aliases;

/** Replaces names, and the names in what they mean. */
final class Expander {
    private final Book book;

    Expander(Book book) {
        this.book = book;
    }

    String expand(String text) {
        StringBuilder out = new StringBuilder();
        into(out, text, 0);
        return out.toString();
    }

    private void into(StringBuilder out, String text, int depth) {
        int from = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', from)) {
            out.append(text, from, at);
            int end = text.indexOf(';', at);
            String meaning = book.meaning(text.substring(at + 1, end));
            if (depth < 25) {
                into(out, meaning, depth + 1);
            }
            from = end + 1;
        }
        out.append(text, from, text.length());
    }
}
