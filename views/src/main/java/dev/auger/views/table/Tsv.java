package dev.auger.views.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes a table's lines as text with a separator, a header line first: what the clipboard and exports get. */
final class Tsv {

    private Tsv() {}

    /**
     * @param wanted ids of lines to write, rows by index and groups by {@code ~group}
     * @throws UncheckedIOException if {@code out} fails
     */
    static void write(List<Column> columns, VisibleRows lines, IntPredicate wanted, char separator, Appendable out) {
        try {
            for (int i = 0; i < columns.size(); i++) {
                cell(columns.get(i).title(), i, separator, out);
            }
            out.append('\n');
            for (int line = 0; line < lines.count(); line++) {
                int id = lines.id(line);
                if (wanted.test(id)) {
                    for (int i = 0; i < columns.size(); i++) {
                        Column column = columns.get(i);
                        cell(id >= 0 ? column.text(id) : group(column, ~id), i, separator, out);
                    }
                    out.append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(Column column, int group) {
        String detail = column.groupDetail(group);
        String text = column.groupText(group);
        return detail.isEmpty() ? text : text + ' ' + detail;
    }

    private static void cell(String text, int index, char separator, Appendable out) throws IOException {
        if (index > 0) {
            out.append(separator);
        }
        // Spreadsheets read thin spaces between thousands as letters.
        String plain = text.replace("\u2009", "")
                .replace("\u202f", "")
                .replace('\n', ' ')
                .replace('\r', ' ');
        if (separator == '\t') {
            out.append(plain.replace('\t', ' '));
        } else if (plain.indexOf(separator) >= 0 || plain.indexOf('"') >= 0) {
            out.append('"').append(plain.replace("\"", "\"\"")).append('"');
        } else {
            out.append(plain);
        }
    }
}
