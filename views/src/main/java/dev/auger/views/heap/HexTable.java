package dev.auger.views.heap;

import dev.auger.analysis.heap.contents.HexDump;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.HexFormat;
import java.util.List;

/** The columns of bytes: where they stand, their digits, and the characters they would be. */
final class HexTable {

    /** Width of a figure of the font, and what a cell has around its words. */
    private static final double FIGURE = 6.7;

    private static final double PADDING = 16;
    /** Room in which sixteen bytes stand on a line. */
    private static final double WIDE = 520;
    /** Digits of an offset: those of the largest byte array there is have eight, most need less. */
    private static final int OFFSET = 5;

    private static final HexFormat HEX = HexFormat.of();

    private HexTable() {}

    /** Bytes of a line that there is room for. */
    static int bytesPerLine(double room) {
        return room >= WIDE ? 16 : 8;
    }

    static TableModel of(Texts words, List<HexDump.Line> lines) {
        int digits = lines.isEmpty() ? 0 : lines.getFirst().hex().length();
        int characters = lines.isEmpty() ? 0 : lines.getFirst().text().length();
        return TableModel.flat(
                lines.size(),
                List.of(
                        Column.text(
                                        "offset",
                                        words.get("heap.inspector.offset"),
                                        r -> offset(lines.get(r).offset()))
                                .mono()
                                .width(58)
                                .minWidth(58)
                                .unsortable()
                                .style(r -> "faint")
                                .build(),
                        Column.text(
                                        "hex",
                                        words.get("heap.inspector.form.hex"),
                                        r -> lines.get(r).hex())
                                .mono()
                                .width(digits * FIGURE + PADDING)
                                .minWidth(digits * FIGURE + PADDING)
                                .keep()
                                .unsortable()
                                .build(),
                        Column.text(
                                        "text",
                                        words.get("heap.inspector.form.text"),
                                        r -> lines.get(r).text())
                                .mono()
                                .width(characters * FIGURE + PADDING)
                                .minWidth(characters * FIGURE + PADDING)
                                .grow(1)
                                .keep()
                                .unsortable()
                                .style(r -> "muted")
                                .build()));
    }

    private static String offset(long offset) {
        return HEX.toHexDigits(offset, offset < 1L << (4 * OFFSET) ? OFFSET : 2 * OFFSET);
    }

    /** A text with a dot for each control character but line ends and tabs, which a text field would leave out. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                out.setCharAt(i, '\u00b7');
            }
        }
        return out.toString();
    }
}
