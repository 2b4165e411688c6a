package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The constants of one chunk, for whoever reads its events: nothing is read before it is asked for, then the positions of all
 * constants of one type at once. A constant that is missing or damaged is empty or -1, never a failure. For one thread.
 */
final class ChunkConstants {

    private final ChunkEvents chunk;
    private final DeclaredTypes types;
    private final MemorySegment bytes;
    private final Job job;
    private final JfrBytes in;
    private final EventStacks stacks;
    private final EventThreads threads;
    private final @Nullable TypeDef strings;
    private final ValueTexts values;
    private final ConstantLayout threadLayout;
    private final ConstantLayout methodLayout;
    private final ConstantLayout classLayout;
    private final @Nullable LongMap[] pools;
    private final @Nullable LongMap[] textIndexes;
    private final @Nullable LongMap[] threadIndexes;
    private final @Nullable Optional<ChunkStacks>[] stackReaders;
    private final List<String> texts = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    ChunkConstants(ChunkEvents chunk, MemorySegment bytes, Job job, EventStacks stacks, EventThreads threads) {
        this.chunk = chunk;
        this.types = chunk.types();
        this.bytes = bytes;
        this.job = job;
        this.in = chunk.sparseReader(bytes, job);
        this.stacks = stacks;
        this.threads = threads;
        strings = types.strings();
        values = new ValueTexts(this, types);
        threadLayout = new ConstantLayout(
                types, "javaName", "osName", "javaThreadId", "osThreadId", "virtual", "group", "name");
        methodLayout = new ConstantLayout(types, "type", "name", "descriptor");
        classLayout = new ConstantLayout(types, "name");
        pools = new LongMap[types.size()];
        textIndexes = new LongMap[types.size()];
        threadIndexes = new LongMap[types.size()];
        stackReaders = new Optional[types.size()];
    }

    /** For whoever reads a value: its position is anywhere after each call. */
    JfrBytes in() {
        return in;
    }

    /** Position of a constant's value, or -1 if the chunk has none under this key. */
    long position(TypeDef type, long key) {
        LongMap pool = pools[type.index()];
        if (pool == null) {
            JfrBytes scan = chunk.reader(bytes, job);
            pool = chunk.sections(scan).pool(types, type, scan);
            pools[type.index()] = pool;
        }
        long position = pool.get(key);
        return position == LongMap.MISSING ? -1 : position;
    }

    /** Text of a constant: itself if it is a string, else what says most of it; empty if there is none. */
    String text(TypeDef type, long key) {
        if (values.nested() && type.shape() != TypeDef.Shape.STRING) {
            // Inside another value a long text is cut, which must not be what is remembered.
            return values.constant(type, key);
        }
        LongMap known = textIndexes[type.index()];
        if (known == null) {
            known = new LongMap();
            textIndexes[type.index()] = known;
        }
        long index = known.get(key);
        if (index == LongMap.MISSING) {
            String text = values.constant(type, key);
            index = texts.size();
            texts.add(text);
            known.put(key, index);
        }
        return texts.get((int) index);
    }

    /** Text of a value in an event, see {@link ValueTexts}. */
    String text(FieldDef def, long slot) {
        return values.text(def, slot);
    }

    /** The string of encoding 2. */
    String pooledString(long key) {
        return strings == null ? "" : text(strings, key);
    }

    /** Index among {@link EventThreads}, or -1. */
    int thread(TypeDef type, long key) {
        LongMap known = threadIndexes[type.index()];
        if (known == null) {
            known = new LongMap();
            threadIndexes[type.index()] = known;
        }
        long index = known.get(key);
        if (index == LongMap.MISSING) {
            ThreadRef thread = readThread(type, key);
            index = thread == null ? -1 : threads.of(thread);
            known.put(key, index);
        }
        return (int) index;
    }

    /** By the same rules as {@code Constants}, so that one thread is equal in both. */
    private @Nullable ThreadRef readThread(TypeDef type, long key) {
        long[] slots = {-1, -1, -1, -1, 0, 0, -1};
        try {
            Layout layout = threadLayout.read(type, in, position(type, key), slots);
            String name = fieldText(layout, 0, slots);
            if (name.isEmpty()) {
                name = fieldText(layout, 1, slots);
            }
            if (name.isEmpty()) {
                name = fieldText(layout, 6, slots);
            }
            String group = fieldText(layout, 5, slots);
            return new ThreadRef(
                    name,
                    slots[2] > 0 ? slots[2] : -1,
                    slots[3] > 0 ? slots[3] : -1,
                    slots[4] != 0,
                    group.isEmpty() ? null : group);
        } catch (Damage e) {
            return null;
        }
    }

    private String fieldText(Layout layout, int slot, long[] slots) {
        FieldDef def = layout.field(slot);
        return def == null ? "" : values.text(def, slots[slot]);
    }

    /** Index among {@link EventStacks}, or -1. */
    int stack(TypeDef type, long key) {
        Optional<ChunkStacks> reader = stackReaders[type.index()];
        if (reader == null) {
            reader = stackReader(type);
            stackReaders[type.index()] = reader;
        }
        return reader.isPresent() ? reader.get().stack(key) : -1;
    }

    private Optional<ChunkStacks> stackReader(TypeDef type) {
        try {
            return Optional.of(new ChunkStacks(this, type, types.compressed(), stacks));
        } catch (Damage e) {
            return Optional.empty();
        }
    }

    /** The code a stack's leaf executes, or empty. */
    String leaf(TypeDef type, long key) {
        int stack = stack(type, key);
        return stack < 0 ? "" : stacks.frameAt(stack, 0).qualifiedName();
    }

    String threadName(TypeDef type, long key) {
        int thread = thread(type, key);
        return thread < 0 ? "" : threads.get(thread).displayName();
    }

    /** {@link MethodName#UNKNOWN} if there is none. */
    MethodName method(TypeDef type, long key) {
        long[] slots = {-1, -1, -1};
        try {
            Layout layout = methodLayout.read(type, in, position(type, key), slots);
            String name = fieldText(layout, 1, slots);
            return new MethodName(
                    fieldText(layout, 0, slots),
                    name.isEmpty() ? MethodName.UNKNOWN.name() : name,
                    fieldText(layout, 2, slots));
        } catch (Damage e) {
            return MethodName.UNKNOWN;
        }
    }

    /** Name of a class in Java's form, or empty. */
    String className(TypeDef type, long key) {
        long[] slots = {-1};
        try {
            Layout layout = classLayout.read(type, in, position(type, key), slots);
            return Names.fromInternal(fieldText(layout, 0, slots));
        } catch (Damage e) {
            return "";
        }
    }
}
