package dev.auger.views.heap;

import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.compare.GrownPath;
import dev.auger.analysis.heap.compare.GrownStep;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The path on which a class is kept in the later dump, with what each object of it retained before. */
final class GrowthTable {

    private static final int MOST_BRANCHES = 6;

    /** @param before retained before, -1 if the object was not there */
    private record Line(
            String through, String name, long object, long before, long after, boolean own, boolean first) {}

    private GrowthTable() {}

    static ObjectLines of(Texts words, HeapSnapshot now, GrownPath grown, long whole, Predicate<String> ownCode) {
        GrownStep first = grown.firstGrown().orElse(null);
        List<Line> lines = new ArrayList<>();
        String through =
                words.get("heap.root." + grown.now().common().root().kind().id());
        for (GrownStep at : grown.steps()) {
            PathStep step = at.step();
            lines.add(new Line(
                    through,
                    step.classObject()
                            ? words.get("heap.path.class", HeapNames.shortClass(step.className()))
                            : HeapNames.objectName(now, step.object()),
                    step.object(),
                    at.baseRetained(),
                    step.retained(),
                    ownCode.test(step.className()),
                    at.equals(first)));
            through = step.classObject() && step.named() ? "static " + step.field() : Vias.words(step.field(), words);
        }
        for (MergedPath.Branch branch :
                grown.now().branches().stream().limit(MOST_BRANCHES).toList()) {
            lines.add(new Line(
                    Vias.words(branch.field(), words),
                    words.get(
                            "heap.compare.branch",
                            HeapNames.objectName(now, branch.object()),
                            Numbers.count(branch.instances()),
                            branch.instances()),
                    branch.object(),
                    -2,
                    -1,
                    ownCode.test(branch.className()),
                    false));
        }
        return new ObjectLines(model(words, lines, whole), r -> lines.get(r).object(), lines.size());
    }

    private static TableModel model(Texts words, List<Line> lines, long whole) {
        return TableModel.flat(
                lines.size(),
                List.of(
                        Column.text(
                                        "through",
                                        words.get("heap.column.through"),
                                        r -> lines.get(r).through())
                                .mono()
                                .width(90)
                                .minWidth(60)
                                .grow(0.5)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.text(
                                        "object",
                                        words.get("heap.column.object"),
                                        r -> lines.get(r).name())
                                .mono()
                                .width(130)
                                .minWidth(90)
                                .grow(1)
                                .keep()
                                .unsortable()
                                .style(r -> lines.get(r).first()
                                        ? "warn"
                                        : lines.get(r).own() ? "strong" : "muted")
                                .build(),
                        Column.figure(
                                        "before",
                                        words.get("heap.compare.before"),
                                        r -> lines.get(r).before(),
                                        r -> before(words, lines.get(r)))
                                .unit("bytes")
                                .width(80)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.figure(
                                        "after",
                                        words.get("heap.compare.after"),
                                        r -> lines.get(r).after(),
                                        r -> lines.get(r).after() < 0
                                                ? ""
                                                : Numbers.bytes(lines.get(r).after()))
                                .unit("bytes")
                                .width(80)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.figure("change", words.get("heap.compare.change"), r -> by(lines.get(r)), r -> {
                                    Line line = lines.get(r);
                                    return line.before() < 0 ? "" : Delta.bytes(by(line));
                                })
                                .unit("bytes")
                                .width(104)
                                .keep()
                                .unsortable()
                                .style(r -> lines.get(r).before() < 0 ? "" : Delta.style(by(lines.get(r)), whole))
                                .build()));
    }

    private static long by(Line line) {
        return line.before() < 0 ? 0 : line.after() - line.before();
    }

    private static String before(Texts words, Line line) {
        return line.before() >= 0
                ? Numbers.bytes(line.before())
                : line.before() == -1 ? words.get("heap.compare.not-there") : "";
    }
}
