package dev.auger.views.heap;

import dev.auger.analysis.heap.contents.HexDump;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;

/** The columns of bytes: where they stand, their digits, and the characters they would be. */
final class HexTable {

    private HexTable() {}

    static TableModel of(Texts words, List<HexDump.Line> lines) {
        int digits = lines.isEmpty() ? 0 : lines.getFirst().hex().length();
        int characters = lines.isEmpty() ? 0 : lines.getFirst().text().length();
        return TableModel.flat(
                lines.size(),
                List.of(
                        Column.text(
                                        "offset",
                                        words.get("heap.inspector.offset"),
                                        r -> Numbers.address(lines.get(r).offset()))
                                .mono()
                                .width(78)
                                .minWidth(60)
                                .unsortable()
                                .style(r -> "faint")
                                .build(),
                        Column.text(
                                        "hex",
                                        words.get("heap.inspector.form.hex"),
                                        r -> lines.get(r).hex())
                                .mono()
                                .width(digits * 7.3 + 18)
                                .minWidth(120)
                                .keep()
                                .unsortable()
                                .build(),
                        Column.text(
                                        "text",
                                        words.get("heap.inspector.form.text"),
                                        r -> lines.get(r).text())
                                .mono()
                                .width(characters * 7.3 + 18)
                                .minWidth(60)
                                .grow(1)
                                .keep()
                                .unsortable()
                                .style(r -> "muted")
                                .build()));
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
