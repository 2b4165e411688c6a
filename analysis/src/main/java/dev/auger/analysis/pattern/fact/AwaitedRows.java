package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;

/** Parked threads of one heap dump that nobody can wake. */
final class AwaitedRows implements Rows {

    private final HeapSnapshot heap;
    private final List<HeapThread> threads = new ArrayList<>();
    private final List<Long> awaited = new ArrayList<>();
    private final Sources sources;

    /** @param objects what each thread of the heap waits for, or -1 */
    AwaitedRows(HeapSnapshot heap, long[] objects, Sources sources) {
        this.heap = heap;
        this.sources = sources;
        for (int t = 0; t < objects.length; t++) {
            if (objects[t] >= 0) {
                threads.add(heap.threads().get(t));
                awaited.add(objects[t]);
            }
        }
    }

    @Override
    public String file() {
        return heap.passport().name();
    }

    @Override
    public int size() {
        return threads.size();
    }

    @Override
    public double total() {
        return heap.threads().size();
    }

    @Override
    public Object value(int row, Fact column) {
        return switch (column.name()) {
            case "class" -> heap.typeOf(awaited.get(row)).name();
            case "thread" -> threads.get(row).name();
            case "own" -> threads.get(row).frames().stream().anyMatch(sources::own);
            case "site" -> place(threads.get(row));
            default -> "";
        };
    }

    private int own(HeapThread thread) {
        for (int i = 0; i < thread.frames().size(); i++) {
            if (sources.own(thread.frames().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String place(HeapThread thread) {
        if (thread.frames().isEmpty()) {
            return "";
        }
        Frame frame = thread.frames().get(Math.max(0, own(thread)));
        return frame.line() > 0 ? Names.shortFrame(frame) + ':' + frame.line() : Names.shortFrame(frame);
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return threads.get(row).frames().stream().anyMatch(f -> globs.match(f.qualifiedName()));
    }

    @Override
    public Found found(Group group) {
        HeapThread first = threads.get(group.row(0));
        long object = awaited.get(group.row(0));
        List<ThreadRef> refs = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            HeapThread thread = threads.get(group.row(i));
            refs.add(new ThreadRef(thread.name(), thread.javaId(), -1, false, null));
        }
        Share share = Share.exact(group.size(), heap.threads().size());
        String label = refs.size() == 1
                ? refs.getFirst().displayName()
                : Names.poolOf(refs.getFirst().displayName()) + " \u00d7" + refs.size();
        String className = heap.typeOf(object).name();
        String address = "0x" + Long.toHexString(heap.addressOf(object));
        int own = own(first);
        CodePoint point = own < 0 ? null : CodePoint.of(first.frames().get(own));
        List<Hop> hops = new ArrayList<>();
        hops.add(Hops.of(Layer.THREAD, label, share, Grade.EXACT, "pattern.hop.threads", file(), first.name()));
        hops.add(Hops.of(
                Layer.STACK,
                Names.shortFrame(first.frames().get(Math.max(0, own - 1))),
                share,
                Grade.EXACT,
                "pattern.hop.stack",
                file(),
                first.name()));
        hops.add(Hops.of(
                Layer.OBJECT, Names.simpleClass(className), null, Grade.EXACT, "pattern.hop.awaited", file(), address));
        hops.addAll(Hops.code(point, share, Grade.EXACT, file(), first.name()));
        return new Found(
                place(first),
                point,
                share.fraction(),
                new Trail(
                        hops,
                        Selection.NONE
                                .withThreads(refs, label)
                                .withObject(new Selection.HeapObject(className, heap.addressOf(object)))
                                .withCode(point)));
    }
}
