package dev.auger.analysis.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them: a head, lines that end in CR LF, quotes around what holds a comma, a quote or a line
 * break, and quotes inside doubled. Numbers are raw, with a point and without thousands; their units stand in the head.
 */
public final class Csv {

    private final Appendable out;
    private boolean first = true;

    /** @param out gets text; whoever makes bytes of it takes UTF-8 */
    public Csv(Appendable out) {
        this.out = out;
    }

    /** Writes the head. */
    public Csv head(String... titles) throws IOException {
        for (String title : titles) {
            cell(title);
        }
        return end();
    }

    /** A text, or an empty cell. */
    public Csv cell(@Nullable String text) throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (text != null) {
            quoted(text);
        }
        return this;
    }

    public Csv cell(long number) throws IOException {
        return cell(Long.toString(number));
    }

    /** A number, or an empty cell for not-a-number. Whole numbers have no point. */
    public Csv cell(double number) throws IOException {
        return cell(text(number));
    }

    /** A number where a negative one means unknown, and is an empty cell. */
    public Csv known(long number) throws IOException {
        return number < 0 ? cell("") : cell(number);
    }

    public Csv cell(boolean value) throws IOException {
        return cell(Boolean.toString(value));
    }

    /** Ends the line. */
    public Csv end() throws IOException {
        out.append("\r\n");
        first = true;
        return this;
    }

    /** As {@link #cell(double)} writes it. */
    public static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    private void quoted(String text) throws IOException {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
