package dev.auger.importers.jfr.constants;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.FrameTable;
import dev.auger.importers.jfr.tables.KeyMap;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.importers.jfr.tables.StackRuns;
import dev.auger.importers.jfr.tables.Tables;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the constants of one chunk and hands out indexes into the file's {@link Tables}. Everything is looked up once a chunk
 * and only if something asks for it. A constant that is missing or damaged is -1, never a failure.
 */
public final class Constants {

    private final Schema schema;
    private final JfrBytes in;
    private final JfrBytes events;
    private final Pools pools;
    private final Tables tables;
    private final StackReader stackReader;
    private @Nullable Layout threadLayout;
    private final KeyMap threadIndexes;
    private final LongMap stringSymbols;
    private final LongMap classSymbols;
    private final LongMap classSubjects;
    private final KeyMap states;

    /**
     * @param in reader of the constants, whose positions those in {@code pools} are
     * @param events reader of the file, for strings that stand in events
     * @param runs where stacks go
     */
    public Constants(
            Schema schema, JfrBytes in, JfrBytes events, Pools pools, Tables tables, ChunkMaps maps, StackRuns runs) {
        this.schema = schema;
        this.in = in;
        this.events = events;
        this.pools = pools;
        this.tables = tables;
        threadIndexes = maps.threads;
        stringSymbols = maps.stringSymbols;
        classSymbols = maps.classSymbols;
        classSubjects = maps.classSubjects;
        states = maps.states;
        this.stackReader = new StackReader(this, maps, runs);
    }

    Schema schema() {
        return schema;
    }

    /** Reader of constants. */
    public JfrBytes in() {
        return in;
    }

    /** Reader of events, not of constants. */
    public JfrBytes events() {
        return events;
    }

    /** Where the constants are. */
    public Pools pools() {
        return pools;
    }

    Tables tables() {
        return tables;
    }

    /** Stack index, or -1. */
    public int stack(long key) {
        return stackReader.stack(key);
    }

    /** Keys of stacks that events named and the chunk does not have. */
    public long missingStacks() {
        return stackReader.missing();
    }

    /** Thread index, or -1. */
    public int thread(TypeDef type, long key) {
        int known = threadIndexes.get(key);
        if (known == KeyMap.MISSING) {
            known = readThread(type, key);
            threadIndexes.put(key, known);
        }
        return known;
    }

    private int readThread(TypeDef type, long key) {
        long at = pools.position(type, key);
        if (at < 0) {
            return -1;
        }
        try {
            Layout layout = threadLayout;
            if (layout == null) {
                layout = schema.layout(
                        type, "javaName", "osName", "javaThreadId", "osThreadId", "virtual", "group", "name");
                threadLayout = layout;
            }
            long[] slots = {-1, -1, -1, -1, 0, 0, -1};
            in.seek(at);
            layout.read(in, slots);
            String name = text(layout.field(0), slots[0]);
            if (name.isEmpty()) {
                name = text(layout.field(1), slots[1]);
            }
            if (name.isEmpty()) {
                name = text(layout.field(6), slots[6]);
            }
            String group = text(layout.field(5), slots[5]);
            return tables.threads.of(new ThreadRef(
                    name,
                    slots[2] > 0 ? slots[2] : -1,
                    slots[3] > 0 ? slots[3] : -1,
                    slots[4] != 0,
                    group.isEmpty() ? null : group));
        } catch (Damage e) {
            return -1;
        }
    }

    /** Symbol of a class's name in Java's form, or -1. */
    int classSymbol(TypeDef type, long key) {
        long known = classSymbols.get(key);
        if (known == LongMap.MISSING) {
            int raw = symbol(type, key, 0);
            known = raw < 0 ? -1 : tables.symbols.of(tables.symbols.className(raw));
            classSymbols.put(key, known);
        }
        return (int) known;
    }

    /** Name of a class in Java's form, or empty. */
    public String className(@Nullable FieldDef field, long key) {
        if (field == null || !field.pooled()) {
            return "";
        }
        int symbol = classSymbol(field.type(), key);
        return symbol < 0 ? "" : tables.symbols.text(symbol);
    }

    /** Subject index of a class, or -1. */
    public int classSubject(TypeDef type, long key) {
        long known = classSubjects.get(key);
        if (known == LongMap.MISSING) {
            int symbol = classSymbol(type, key);
            known = symbol < 0 || tables.symbols.text(symbol).isEmpty() ? -1 : tables.subject(symbol);
            classSubjects.put(key, known);
        }
        return (int) known;
    }

    /** Subject index of a file, host or reason, see {@link Subject}, or -1. */
    public int textSubject(long subject) {
        int symbol = Subject.pooled(subject) ? pooledString(Subject.value(subject), 0) : (int) Subject.value(subject);
        if (symbol < 0 || tables.symbols.text(symbol).isEmpty()) {
            return -1;
        }
        int port = Subject.port(subject);
        return port == 0 ? tables.subject(symbol) : tables.socket(symbol, port);
    }

    /** Text of a constant's field: a string of its own, a pooled string, or the name of a pooled constant; empty if there is none. */
    public String text(@Nullable FieldDef field, long slot) {
        return text(in, field, slot);
    }

    /** The same of an event's field. */
    public String eventText(@Nullable FieldDef field, long slot) {
        return text(events, field, slot);
    }

    private String text(JfrBytes from, @Nullable FieldDef field, long slot) {
        int symbol = symbol(from, field, slot, 0);
        return symbol < 0 ? "" : tables.symbols.text(symbol);
    }

    private int symbol(JfrBytes from, @Nullable FieldDef field, long slot, int depth) {
        if (field == null || field.array()) {
            return -1;
        }
        if (field.pooled()) {
            return symbol(field.type(), slot, depth);
        }
        return field.type().shape() == TypeDef.Shape.STRING ? symbolAt(from, slot, depth) : -1;
    }

    /** Index of a thread's state, or -1. */
    public int state(TypeDef type, long key) {
        int known = states.get(key);
        if (known == KeyMap.MISSING) {
            int symbol = symbol(type, key, 0);
            known = symbol < 0 ? -1 : tables.state(symbol);
            states.put(key, known);
        }
        return known;
    }

    /** Symbol of the text of a constant: itself if it is a string, else its name, or -1. */
    int symbol(TypeDef type, long key, int depth) {
        long at = pools.position(type, key);
        if (at < 0 || depth > 4) {
            return -1;
        }
        if (type.shape() == TypeDef.Shape.STRING) {
            return symbolAt(in, at, depth + 1);
        }
        Layout layout = schema.textLayout(type);
        if (layout.slots() == 0) {
            return -1;
        }
        try {
            long[] slot = {-1};
            in.seek(at);
            layout.read(in, slot);
            return symbol(in, layout.field(0), slot[0], depth + 1);
        } catch (Damage e) {
            return -1;
        }
    }

    /** Symbol of the string that begins at a position, or -1 for null and for damage. */
    private int symbolAt(JfrBytes from, long at, int depth) {
        if (at < 0 || depth > 4) {
            return -1;
        }
        try {
            from.seek(at);
            return switch (from.readByte()) {
                case JfrBytes.STRING_NULL -> -1;
                case JfrBytes.STRING_EMPTY -> tables.symbols.of("");
                case JfrBytes.STRING_POOL -> pooledString(from.readLong(), depth);
                case JfrBytes.STRING_UTF8 -> from.symbol(tables.symbols, from.readCount(), false);
                case JfrBytes.STRING_LATIN1 -> from.symbol(tables.symbols, from.readCount(), true);
                case JfrBytes.STRING_CHARS -> charsHere(from, at);
                default -> -1;
            };
        } catch (Damage e) {
            return -1;
        }
    }

    /** Compressed chars that are all ASCII lie in the file as Latin-1 would. */
    private int charsHere(JfrBytes from, long at) {
        int length = from.readCount();
        if (from.compressed() && from.isAscii(length)) {
            return from.symbol(tables.symbols, length, true);
        }
        from.seek(at);
        String text = from.readPlainString();
        return text == null ? -1 : tables.symbols.of(text);
    }

    private int pooledString(long key, int depth) {
        TypeDef strings = schema.stringType();
        if (strings == null) {
            return -1;
        }
        long known = stringSymbols.get(key);
        if (known == LongMap.MISSING) {
            known = symbol(strings, key, depth + 1);
            stringSymbols.put(key, known);
        }
        return (int) known;
    }

    /** Kind of a frame by the constant of its type. */
    FrameKind frameKind(TypeDef type, long key) {
        int symbol = symbol(type, key, 0);
        return symbol < 0 ? FrameKind.UNKNOWN : FrameTable.kind(tables.symbols.text(symbol));
    }

    /** Symbol of the text of a field, or -1. */
    int fieldSymbol(@Nullable FieldDef field, long slot) {
        return symbol(in, field, slot, 0);
    }
}
