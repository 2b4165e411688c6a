package dev.auger.views.survivors;

import dev.auger.analysis.alloc.Survivor;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What keeps one object, from the GC root down to it, and the stack that allocated it: two lists as tables. */
final class ChainList {

    private ChainList() {}

    /** {@code SubscriptionRegistry.subscriptions}, {@code Object[][12]}; a gap as the recording notes it. */
    static String step(OldObject.Reference reference) {
        String holder = Names.simpleClass(reference.className());
        String field = reference.field();
        if (holder.isEmpty() || field.isEmpty()) {
            return holder + field;
        }
        return field.startsWith("[") ? holder + ' ' + field : holder + '.' + field;
    }

    /** The chain, root first. */
    static TableModel chain(Survivor survivor, Texts texts) {
        List<String> steps = new ArrayList<>();
        String root = survivor.object().root();
        steps.add(root.isEmpty() ? texts.get("survivors.chain.noroot") : root);
        List<OldObject.Reference> chain = survivor.object().chain();
        for (int i = chain.size() - 1; i >= 0; i--) {
            steps.add(step(chain.get(i)));
        }
        steps.add(SurvivorTable.name(survivor));
        return list(steps, texts.get("survivors.chain"));
    }

    /** The allocation stack, leaf first. */
    static TableModel stack(Recording recording, Survivor survivor, Texts texts) {
        int stack = survivor.object().stack();
        List<String> frames = new ArrayList<>();
        for (int p = 0; stack >= 0 && p < recording.stacks().depth(stack); p++) {
            Frame frame = recording.stacks().frameAt(stack, p);
            frames.add(SurvivorTable.place(frame));
        }
        return list(frames, texts.get("survivors.stack"));
    }

    private static TableModel list(List<String> lines, String title) {
        return TableModel.flat(
                lines.size(),
                List.of(Column.text("line", title, lines::get)
                        .mono()
                        .width(200)
                        .grow(1)
                        .keep()
                        .unsortable()
                        .tooltip(lines::get)
                        .build()));
    }
}
