package dev.auger.views.heap;

import dev.auger.analysis.heap.HeldObject;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.GcRoot;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the frames of one thread hold: a line for each object, under the frame that holds it, top of the stack first. */
final class LocalsTable {

    /** @param frame that holds it, empty for what no frame is named for */
    private record Line(String frame, String name, HeldObject held, long shallow, boolean own) {}

    private final Texts words;
    private final List<Line> lines = new ArrayList<>();

    private LocalsTable(Texts words) {
        this.words = words;
    }

    static ObjectLines of(Texts words, HeapSnapshot heap, ThreadStack stack, Predicate<String> ownCode) {
        LocalsTable table = new LocalsTable(words);
        for (ThreadStack.Held frame : stack.frames()) {
            table.add(heap, name(frame.frame()), frame.locals(), ownCode);
        }
        table.add(heap, words.get("heap.locals.no-frame"), stack.locals(), ownCode);
        List<Line> lines = table.lines;
        long objects = lines.stream().map(l -> l.held().object()).distinct().count();
        return new ObjectLines(table.model(), r -> lines.get(r).held().object(), (int) objects);
    }

    private void add(HeapSnapshot heap, String frame, List<HeldObject> locals, Predicate<String> ownCode) {
        for (HeldObject held : locals) {
            boolean own = ownCode.test(HeapNames.typeOf(heap, held.object()));
            String name = NamedObject.of(heap, held.object()).text(words);
            String note = held.kind() == GcRoot.Kind.JNI_LOCAL ? "  " + words.get("heap.root.jni_local") : "";
            lines.add(new Line(frame, name + note, held, heap.shallowSize(held.object()), own));
        }
    }

    private static String name(Frame frame) {
        String method = Names.simpleClass(frame.className()) + '.' + Names.readableMethod(frame.method());
        return frame.line() < 0 ? method : method + ':' + frame.line();
    }

    private TableModel model() {
        return TableModel.flat(
                lines.size(),
                List.of(
                        Column.text(
                                        "frame",
                                        words.get("heap.column.frame"),
                                        r -> lines.get(r).frame())
                                .mono()
                                .width(170)
                                .grow(0.8)
                                .minWidth(110)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.text(
                                        "object",
                                        words.get("heap.column.object"),
                                        r -> lines.get(r).name())
                                .mono()
                                .width(190)
                                .grow(1)
                                .minWidth(130)
                                .keep()
                                .unsortable()
                                .style(r -> lines.get(r).own() ? "strong" : "muted")
                                .build(),
                        Column.figure(
                                        "shallow",
                                        words.get("heap.column.shallow"),
                                        r -> lines.get(r).shallow(),
                                        r -> Numbers.bytes(lines.get(r).shallow()))
                                .unit("bytes")
                                .width(80)
                                .unsortable()
                                .style(r -> "muted")
                                .build(),
                        Column.figure(
                                        "retained",
                                        words.get("heap.column.retained-size"),
                                        r -> lines.get(r).held().retained(),
                                        r -> Numbers.bytes(lines.get(r).held().retained()))
                                .unit("bytes")
                                .width(96)
                                .keep()
                                .unsortable()
                                .build()));
    }
}
