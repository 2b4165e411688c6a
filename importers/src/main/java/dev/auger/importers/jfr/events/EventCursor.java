package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.FlatField;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.model.recording.EventTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads some fields of one event after the other of a chunk. A field that the chunk does not declare, or that damage has hit, has no
 * value. For one thread.
 */
final class EventCursor {

    private final List<FlatField> fields;
    private final DeclaredTypes types;
    private final JfrBytes in;
    private final long end;
    private final ChunkClock clock;
    private final long[] slots;
    private final Map<Integer, Optional<Layout>> layouts = new HashMap<>();
    private @Nullable Layout layout;

    /**
     * @param in a reader of the chunk, for this alone
     * @param fields those to read; the first is slot 0
     */
    EventCursor(ChunkEvents chunk, JfrBytes in, List<FlatField> fields) {
        this.fields = fields;
        this.in = in;
        types = chunk.types();
        end = chunk.chunk().end();
        clock = chunk.chunk().header().clock();
        slots = new long[fields.size()];
    }

    /** Reads the event at a position. */
    void read(long position) {
        layout = null;
        try {
            in.seek(position);
            long size = in.readInt();
            int type = types.index(in.readLong());
            if (type < 0 || size > end - position) {
                return;
            }
            in.limit(position + size);
            Layout found = layout(type);
            if (found != null) {
                found.read(in, slots);
                layout = found;
            }
        } catch (Damage e) {
            layout = null;
        } finally {
            in.limit(end);
        }
    }

    /** Null if the type cannot be laid out. */
    private @Nullable Layout layout(int type) {
        Optional<Layout> known = layouts.get(type);
        if (known == null) {
            String[] paths = fields.stream().map(FlatField::path).toArray(String[]::new);
            known = types.layout(types.type(type), paths);
            layouts.put(type, known);
        }
        return known.orElse(null);
    }

    /** The field as this chunk declares it, or null if the event has no value for it. */
    @Nullable
    FieldDef def(int slot) {
        return layout == null ? null : layout.field(slot);
    }

    /** The value as it is in the file, of what {@link #def} has. */
    long raw(int slot) {
        return slots[slot];
    }

    /** See {@link EventTable#number}. */
    long number(int slot, ChunkConstants constants) {
        FieldDef def = def(slot);
        FlatField field = fields.get(slot);
        return switch (field.content()) {
            case THREAD -> def != null && isKey(def) ? constants.thread(def.type(), slots[slot]) : -1;
            case STACK -> def != null && isKey(def) ? constants.stack(def.type(), slots[slot]) : -1;
            default -> def == null ? EventTable.NONE : EventCell.number(def, field.content(), slots[slot], clock);
        };
    }

    private static boolean isKey(FieldDef def) {
        return def.pooled() && !def.array();
    }

    /** See {@link EventTable#text}. */
    String text(int slot, ChunkConstants constants) {
        FieldDef def = def(slot);
        return def == null ? "" : constants.text(def, slots[slot]);
    }

    /** Epoch nanoseconds of the start in slot 0, or {@link EventTable#NONE}. */
    long start() {
        FieldDef def = def(0);
        return def == null
                ? EventTable.NONE
                : EventCell.number(def, fields.getFirst().content(), slots[0], clock);
    }
}
