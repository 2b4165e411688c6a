package dev.auger.importers.jfr.constants;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.FrameCache;
import dev.auger.importers.jfr.tables.FrameTable;
import dev.auger.importers.jfr.tables.KeyMap;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.importers.jfr.tables.StackRuns;
import dev.auger.model.FrameKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stack traces of one chunk that samples ask for, then the methods they name, then the symbols those name. The types are
 * found through the fields that lead to them ({@code stackTrace.frames[].method.type.name}), never by name.
 */
final class StackReader {

    /** Recorders stop at a few thousand frames; a deeper one is damage. */
    private static final int MAX_DEPTH = 1 << 16;

    private static final String UNKNOWN_METHOD = "[unknown]";

    private final Constants constants;
    private final JfrBytes in;
    private final Schema schema;
    private final FrameTable frames;
    private final FrameCache cache;
    private final StackRuns runs;
    private final KeyMap stacks;
    private final LongMap methods;
    private final KeyMap kinds;
    private final long[] trace = new long[2];
    private final long[] slots = new long[3];
    private final long[] numbers = new long[Layout.MOST_NUMBERS];
    private @Nullable Layout traceLayout;
    private @Nullable Layout frameLayout;
    private @Nullable TypeDef traceType;
    private @Nullable TypeDef methodType;
    private @Nullable TypeDef kindType;
    private @Nullable Layout methodLayout;
    private long missing;

    /** @param runs where stacks go */
    StackReader(Constants constants, ChunkMaps maps, StackRuns runs) {
        this.constants = constants;
        this.runs = runs;
        cache = maps.frames;
        stacks = maps.stacks;
        methods = maps.methods;
        kinds = maps.kinds;
        this.in = constants.in();
        this.schema = constants.schema();
        this.frames = constants.tables().frames;
        if (schema.stackPool() >= 0) {
            bind(schema.metadata().types().get(schema.stackPool()));
        }
    }

    private void bind(TypeDef type) {
        FieldDef frameField = type.field("frames");
        if (frameField == null || !frameField.array() || frameField.pooled()) {
            return;
        }
        traceType = type;
        traceLayout = schema.layout(type, "truncated", "frames");
        frameLayout = Layout.whole(frameField.type(), schema.compressed(), "method", "lineNumber", "type");
        FieldDef method = frameLayout.field(0);
        if (method != null && method.pooled()) {
            methodType = method.type();
            methodLayout = schema.layout(methodType, "type", "name");
        }
        FieldDef kind = frameLayout.field(2);
        kindType = kind != null && kind.pooled() ? kind.type() : null;
    }

    long missing() {
        return missing;
    }

    /** Index of a stack trace among the chunk's, or -1 if the event had none or the chunk lost it. */
    int stack(long key) {
        int known = stacks.get(key);
        if (known == KeyMap.MISSING) {
            known = read(key);
            stacks.put(key, known);
        }
        return known;
    }

    private int read(long key) {
        if (traceType == null || traceLayout == null || frameLayout == null) {
            return -1;
        }
        long at = constants.pools().position(traceType, key);
        if (at < 0) {
            missing += key == 0 ? 0 : 1;
            return -1;
        }
        try {
            in.seek(at);
            trace[0] = 0;
            traceLayout.read(in, trace);
            in.seek(trace[1]);
            int depth = in.readCount();
            if (depth > MAX_DEPTH) {
                throw new Damage(at, "stack of " + depth + " frames");
            }
            readFrames(frameLayout, runs.room(depth), runs.begin(), depth);
            return depth == 0 ? -1 : runs.add(depth, trace[0] != 0);
        } catch (Damage e) {
            missing++;
            return -1;
        }
    }

    private void readFrames(Layout layout, int[] target, int from, int depth) {
        int count = layout.numbers();
        if (count > 0 && layout.has(0) && layout.has(1) && layout.has(2)) {
            readNumbers(layout, count, target, from, depth);
            return;
        }
        long[] s = slots;
        s[0] = 0;
        s[1] = -1;
        s[2] = 0;
        for (int i = from; i < from + depth; i++) {
            layout.read(in, s);
            target[i] = frame(s[0], s[1], s[2]);
        }
    }

    /** As HotSpot and async-profiler write frames: a few numbers of variable length and nothing else. */
    private void readNumbers(Layout layout, int count, int[] target, int from, int depth) {
        long[] n = numbers;
        int method = layout.place(0);
        int line = layout.place(1);
        int kind = layout.place(2);
        for (int i = from; i < from + depth; i++) {
            in.readVars(n, count);
            int known = cache.get(n[method], n[line], n[kind]);
            if (known == FrameCache.MISSING) {
                known = frame(n[method], n[line], n[kind]);
                cache.put(n[method], n[line], n[kind], known);
            }
            target[i] = known;
        }
    }

    /** Reads elsewhere what is not known of the frame yet, and returns to behind it. */
    private int frame(long method, long line, long kind) {
        long next = in.position();
        int frame = frames.frame(method(method), line, kind(kind));
        in.seek(next);
        return frame;
    }

    private FrameKind kind(long key) {
        TypeDef type = kindType;
        if (type == null) {
            return FrameKind.UNKNOWN;
        }
        int known = kinds.get(key);
        if (known == KeyMap.MISSING) {
            known = constants.frameKind(type, key).ordinal();
            kinds.put(key, known);
        }
        return FrameTable.kindAt(known);
    }

    private int method(long key) {
        long known = methods.get(key);
        if (known == LongMap.MISSING) {
            known = readMethod(key);
            methods.put(key, known);
        }
        return (int) known;
    }

    private int readMethod(long key) {
        int classSymbol = -1;
        int name = -1;
        long at = methodType == null ? -1 : constants.pools().position(methodType, key);
        if (at >= 0 && methodLayout != null) {
            try {
                long[] method = {-1, -1};
                in.seek(at);
                methodLayout.read(in, method);
                FieldDef owner = methodLayout.field(0);
                if (owner != null && owner.pooled()) {
                    classSymbol = constants.classSymbol(owner.type(), method[0]);
                }
                name = constants.fieldSymbol(methodLayout.field(1), method[1]);
            } catch (Damage e) {
                name = -1;
            }
        }
        return frames.method(classSymbol, name < 0 ? constants.tables().symbols.of(UNKNOWN_METHOD) : name);
    }
}
