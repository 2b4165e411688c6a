package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.tables.FrameTable;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.model.FrameKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads stack traces of one chunk when a cell asks for them. The types are found through the fields that lead to them ({@code
 * frames[].method.type.name}), never by name.
 */
final class ChunkStacks {

    /** Recorders stop at a few thousand frames; a deeper one is damage. */
    private static final int MAX_DEPTH = 1 << 16;

    private final ChunkConstants constants;
    private final TypeDef type;
    private final EventStacks stacks;
    private final LongMap known = new LongMap();
    private final LongMap methods = new LongMap();
    private final LongMap kinds = new LongMap();
    private final long[] slots = new long[3];
    private final Layout traceLayout;
    private final Layout frameLayout;
    private int[] frames = new int[128];

    /**
     * @param type of stack traces
     * @throws Damage if it has no frames
     */
    ChunkStacks(ChunkConstants constants, TypeDef type, boolean compressed, EventStacks stacks) {
        FieldDef frameField = type.field("frames");
        if (frameField == null || !frameField.array() || frameField.pooled()) {
            throw new Damage(-1, "stack traces without frames");
        }
        this.constants = constants;
        this.type = type;
        this.stacks = stacks;
        traceLayout = Layout.of(type, compressed, "truncated", "frames");
        frameLayout = Layout.whole(frameField.type(), compressed, "method", "lineNumber", "type");
    }

    /** Index of a stack trace, or -1 if there is none under the key. */
    int stack(long key) {
        long index = known.get(key);
        if (index == LongMap.MISSING) {
            index = read(key);
            known.put(key, index);
        }
        return (int) index;
    }

    private int read(long key) {
        long at = constants.position(type, key);
        if (at < 0) {
            return -1;
        }
        try {
            JfrBytes in = constants.in();
            in.seek(at);
            slots[0] = 0;
            slots[1] = -1;
            traceLayout.read(in, slots);
            boolean truncated = slots[0] != 0;
            in.seek(slots[1]);
            int depth = in.readCount();
            if (depth > MAX_DEPTH) {
                return -1;
            }
            if (depth > frames.length) {
                frames = Arrays.copyOf(frames, depth);
            }
            readFrames(in, depth);
            return depth == 0 ? -1 : stacks.stack(frames, depth, truncated);
        } catch (Damage e) {
            return -1;
        }
    }

    private void readFrames(JfrBytes in, int depth) {
        FieldDef method = frameLayout.field(0);
        FieldDef kind = frameLayout.field(2);
        for (int i = 0; i < depth; i++) {
            slots[0] = 0;
            slots[1] = -1;
            slots[2] = 0;
            frameLayout.read(in, slots);
            long next = in.position();
            long line = slots[1];
            long methodKey = slots[0];
            long kindKey = slots[2];
            frames[i] = stacks.frame(method(method, methodKey), line, kind(kind, kindKey));
            in.seek(next);
        }
    }

    private FrameKind kind(@Nullable FieldDef field, long key) {
        if (field == null || !field.pooled()) {
            return FrameKind.UNKNOWN;
        }
        long ordinal = kinds.get(key);
        if (ordinal == LongMap.MISSING) {
            ordinal = FrameTable.kind(constants.text(field.type(), key)).ordinal();
            kinds.put(key, ordinal);
        }
        return FrameTable.kindAt((int) ordinal);
    }

    private int method(@Nullable FieldDef field, long key) {
        long index = methods.get(key);
        if (index == LongMap.MISSING) {
            MethodName name =
                    field != null && field.pooled() ? constants.method(field.type(), key) : MethodName.UNKNOWN;
            index = stacks.method(name.className(), name.name());
            methods.put(key, index);
        }
        return (int) index;
    }
}
