package dev.auger.views.heap;

import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a query's answer: figures to the right, objects as links, texts on one line. */
final class QueryTable {

    private static final int PLACES = 2;

    private QueryTable() {}

    static TableModel of(Texts words, QueryAnswer answer, ObjectCells cells) {
        int count = answer.titles().size();
        cells.begin(r -> answer.objectsBefore(r, count));
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            columns.add(
                    answer.isFigure(c)
                            ? figure(words, answer, c)
                            : answer.isObjects(c) ? objects(words, answer, c, cells) : text(words, answer, c));
        }
        return TableModel.flat(answer.rows().size(), columns);
    }

    private static Column figure(Texts words, QueryAnswer answer, int c) {
        String title = answer.objects()
                ? words.get(c == 1 ? "heap.column.shallow" : "heap.column.retained-size")
                : answer.titles().get(c);
        return Column.figure(
                        "c" + c,
                        title,
                        r -> answer.rows().get(r)[c] instanceof Number n ? n.doubleValue() : Double.NaN,
                        r -> number(answer.rows().get(r)[c], answer.objects()))
                .unit(answer.objects() ? "bytes" : "")
                .width(Math.clamp(title.length() * 8L + 24, 96, 190))
                .keep()
                .build();
    }

    private static String number(@Nullable Object value, boolean bytes) {
        return switch (value) {
            case null -> "";
            case Long n -> bytes ? Numbers.bytes(n) : Numbers.count(n);
            case Number n -> Numbers.decimal(n.doubleValue(), PLACES);
            default -> "";
        };
    }

    private static Column objects(Texts words, QueryAnswer answer, int c, ObjectCells cells) {
        return Column.text(
                        "c" + c,
                        answer.objects()
                                ? words.get("heap.column.object")
                                : answer.titles().get(c),
                        r -> Linked.join(words, answer.objectsAt(r, c)) + rest(answer, r, c))
                .mono()
                .width(200)
                .minWidth(110)
                .grow(1)
                .keep()
                .graphic(() -> cells.graphic(
                        words,
                        r -> answer.objectsAt(r, c),
                        r -> answer.objectsBefore(r, c).size(),
                        r -> rest(answer, r, c)))
                .build();
    }

    private static String rest(QueryAnswer answer, int row, int c) {
        return answer.rows().get(row)[c] instanceof QueryAnswer.Objects found && found.more() > 0
                ? " +" + Numbers.count(found.more())
                : "";
    }

    private static Column text(Texts words, QueryAnswer answer, int c) {
        return Column.text("c" + c, answer.titles().get(c), r -> plain(words, answer, r, c))
                .mono()
                .width(160)
                .minWidth(80)
                .grow(1)
                .build();
    }

    /** A cell of a column that mixes kinds of values, as one line. */
    private static String plain(Texts words, QueryAnswer answer, int row, int c) {
        Object value = answer.rows().get(row)[c];
        return switch (value) {
            case null -> "";
            case Number n -> number(n, false);
            case QueryAnswer.Objects found -> Linked.join(words, found.named()) + rest(answer, row, c);
            default -> line(value.toString());
        };
    }

    /** Without line ends and other control characters. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(p -> out.appendCodePoint(Character.isISOControl(p) ? ' ' : p));
        return out.toString();
    }
}
