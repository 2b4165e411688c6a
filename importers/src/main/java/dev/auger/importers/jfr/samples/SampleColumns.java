package dev.auger.importers.jfr.samples;

import dev.auger.importers.jfr.tables.IndexMap;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.ArrayList;
import java.util.List;

/** The samples of one lane of the whole file, resolved. */
public final class SampleColumns {

    private final SampleKind kind;
    private final List<String> types = new ArrayList<>();
    private final GrowingLongs time = new GrowingLongs();
    private final GrowingInts thread = new GrowingInts();
    private final GrowingInts stack = new GrowingInts();
    private final GrowingLongs weight = new GrowingLongs();
    private final GrowingInts subject = new GrowingInts();
    /** As long as the others once there is a state; few kinds of sample have any. */
    private final GrowingInts state = new GrowingInts();

    private boolean threads;
    private boolean stacks;

    public SampleColumns(SampleKind kind) {
        this.kind = kind;
    }

    /** Adds a chunk's samples, whose indexes are those of its decoder. */
    public void addAll(PendingSamples rows, IndexMap indexes) {
        int n = rows.size();
        time.addAll(rows.time.raw(), n);
        weight.addAll(rows.weight.raw(), n);
        threads |= addMapped(thread, rows.thread, indexes.threads);
        stacks |= addMapped(stack, rows.stack, indexes.stacks);
        addMapped(subject, rows.subject, indexes.subjects);
        addStates(rows.state, indexes.states);
    }

    private void addStates(LongList rows, LongList map) {
        if (state.size() == 0 && none(rows)) {
            return;
        }
        for (long before = time.size() - rows.size(); state.size() < before; ) {
            state.add(-1);
        }
        addMapped(state, rows, map);
    }

    private static boolean none(LongList rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** @return whether any row has one */
    private static boolean addMapped(GrowingInts column, LongList rows, LongList map) {
        boolean any = false;
        for (int i = 0; i < rows.size(); i++) {
            int index = IndexMap.of(map, rows.get(i));
            column.add(index);
            any |= index >= 0;
        }
        return any;
    }

    public long size() {
        return time.size();
    }

    /** Whether any sample has a thread. */
    public boolean hasThreads() {
        return threads;
    }

    /** Whether any sample has a stack. */
    public boolean hasStacks() {
        return stacks;
    }

    /** An event type with samples here; said again it is ignored. */
    public void type(String name) {
        if (!types.contains(name)) {
            types.add(name);
        }
    }

    /** Those so far; later ones do not change it. */
    public Samples snapshot() {
        return new Samples(
                kind,
                String.join("+", types),
                time.snapshot(),
                thread.snapshot(),
                stack.snapshot(),
                weight.snapshot(),
                subject.snapshot(),
                state.size() > 0 ? state.snapshot() : IntColumn.constant(-1, time.size()));
    }
}
