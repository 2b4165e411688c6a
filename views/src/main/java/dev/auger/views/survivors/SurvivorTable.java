package dev.auger.views.survivors;

import dev.auger.analysis.alloc.Survivor;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects as rows: class, size, age, where and by whom allocated, what keeps them. */
final class SurvivorTable {

    private final List<Survivor> survivors;
    private final Texts texts;

    private SurvivorTable(List<Survivor> survivors, Texts texts) {
        this.survivors = survivors;
        this.texts = texts;
    }

    static TableModel model(List<Survivor> survivors, Texts texts) {
        return new SurvivorTable(survivors, texts).model();
    }

    private TableModel model() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("class", texts.get("survivors.column.class"), this::className)
                .mono()
                .width(170)
                .grow(1)
                .keep()
                .tooltip(r -> survivors.get(r).object().className())
                .build());
        if (survivors.stream().anyMatch(s -> s.object().bytes() >= 0)) {
            columns.add(figure("size", 78, r -> survivors.get(r).object().bytes(), this::size));
        }
        columns.add(figure("age", 84, r -> survivors.get(r).ageNanos(), this::age));
        columns.add(Column.text("site", texts.get("survivors.column.site"), this::site)
                .mono()
                .width(210)
                .grow(1)
                .keep()
                .tooltip(this::siteTip)
                .build());
        columns.add(Column.text(
                        "thread",
                        texts.get("survivors.column.thread"),
                        r -> survivors.get(r).thread())
                .width(110)
                .build());
        columns.add(Column.text("keeper", texts.get("survivors.column.keeper"), this::keeper)
                .mono()
                .width(170)
                .grow(1)
                .tooltip(this::keeper)
                .build());
        columns.add(Column.text(
                        "root",
                        texts.get("survivors.column.root"),
                        r -> survivors.get(r).object().root())
                .width(150)
                .grow(1)
                .tooltip(r -> survivors.get(r).object().root())
                .build());
        return TableModel.flat(survivors.size(), columns)
                .withKeys(r -> Numbers.address(survivors.get(r).object().address()), null);
    }

    private Column figure(
            String id,
            double width,
            java.util.function.IntToDoubleFunction value,
            java.util.function.IntFunction<String> text) {
        return Column.figure(
                        id,
                        texts.get("survivors.column." + id),
                        r -> value.applyAsDouble(r) < 0 ? Double.NaN : value.applyAsDouble(r),
                        text)
                .width(width)
                .build();
    }

    private String className(int row) {
        return name(survivors.get(row));
    }

    /** {@code byte[64]}, {@code Ticket}. */
    static String name(Survivor survivor) {
        String name = Names.simpleClass(survivor.object().className());
        int elements = survivor.object().arrayElements();
        return elements >= 0 && name.endsWith("[]") ? name.substring(0, name.length() - 1) + elements + ']' : name;
    }

    private String size(int row) {
        return survivors.get(row).object().bytes() < 0
                ? ""
                : Numbers.bytes(survivors.get(row).object().bytes());
    }

    private String age(int row) {
        return survivors.get(row).ageNanos() < 0
                ? ""
                : Numbers.nanos(survivors.get(row).ageNanos());
    }

    private String site(int row) {
        return place(survivors.get(row).site());
    }

    static String place(@Nullable Frame frame) {
        if (frame == null) {
            return "";
        }
        return frame.line() > 0 ? Names.shortFrame(frame) + ':' + frame.line() : Names.shortFrame(frame);
    }

    private String siteTip(int row) {
        Frame frame = survivors.get(row).site();
        return frame == null ? "" : frame.qualifiedName();
    }

    /** Who refers to it: the first step of the chain. */
    private String keeper(int row) {
        return survivors.get(row).object().chain().isEmpty()
                ? ""
                : ChainList.step(survivors.get(row).object().chain().getFirst());
    }
}
