package dev.auger.importers.jfr;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.ArrayList;
import java.util.List;

/** The samples of one lane of the whole file, resolved. */
final class SampleColumns {

    private final SampleKind kind;
    private final List<String> types = new ArrayList<>();
    private final GrowingLongs time = new GrowingLongs();
    private final GrowingInts thread = new GrowingInts();
    private final GrowingInts stack = new GrowingInts();
    private final GrowingLongs weight = new GrowingLongs();
    private final GrowingInts subject = new GrowingInts();
    private boolean threads;
    private boolean stacks;

    SampleColumns(SampleKind kind) {
        this.kind = kind;
    }

    void add(long timeNanos, int threadIndex, int stackIndex, long sampleWeight, int subjectIndex) {
        time.add(timeNanos);
        thread.add(threadIndex);
        stack.add(stackIndex);
        weight.add(sampleWeight);
        subject.add(subjectIndex);
        threads |= threadIndex >= 0;
        stacks |= stackIndex >= 0;
    }

    long size() {
        return time.size();
    }

    boolean hasThreads() {
        return threads;
    }

    boolean hasStacks() {
        return stacks;
    }

    /** An event type with samples here; said again it is ignored. */
    void type(String name) {
        if (!types.contains(name)) {
            types.add(name);
        }
    }

    Samples snapshot() {
        return new Samples(
                kind,
                String.join("+", types),
                time.snapshot(),
                thread.snapshot(),
                stack.snapshot(),
                weight.snapshot(),
                subject.snapshot(),
                IntColumn.constant(-1, subject.size()));
    }
}
