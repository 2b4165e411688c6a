package dev.auger.importers.jfr.plan;

import dev.auger.importers.Focus;
import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.model.recording.SampleKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of a chunk means to this reader: an {@link EventPlan} for every type, and the constant pools that wanted
 * fields lead to. Chunks of one recording repeat their metadata byte by byte, so a schema usually serves a whole file.
 */
public final class Schema {

    /** Type ids of the JVM are small; tables beyond this are looked up in a map. */
    private static final int DIRECT_IDS = 1 << 14;

    /** Constants reached only through these are never shown. */
    private static final Set<String> UNWANTED = Set.of("classLoader", "package", "module", "exportedPackage");

    private static final List<String> TEXT_FIELDS = List.of("name", "string", "description");

    private final Metadata metadata;
    private final Focus focus;
    private final boolean compressed;
    private final @Nullable EventPlan[] direct;
    private final @Nullable EventPlan[] events;
    private final @Nullable Layout[] texts;
    private final boolean[] pooled;
    private boolean @Nullable [] countedOnly;
    private final Map<String, Layout> layouts = new HashMap<>();
    private final int stackPool;
    private final @Nullable TypeDef stringType;
    private final @Nullable TypeDef threadType;
    private final @Nullable TypeDef classType;
    private final @Nullable TypeDef stateType;
    private final DeclaredTypes declared;

    /** @throws Damage if a type cannot be laid out */
    public Schema(DeclaredTypes declared, Focus focus) {
        this.declared = declared;
        this.metadata = declared.metadata();
        this.focus = focus;
        this.compressed = declared.compressed();
        int count = metadata.types().size();
        events = new EventPlan[count];
        texts = new Layout[count];
        pooled = new boolean[count];
        direct = new EventPlan[DIRECT_IDS];
        int stacks = -1;
        TypeDef strings = null;
        TypeDef threads = null;
        TypeDef classes = null;
        TypeDef states = null;
        for (TypeDef type : metadata.types()) {
            if (type.shape() != TypeDef.Shape.STRUCT) {
                if (type.shape() == TypeDef.Shape.STRING) {
                    pooled[type.index()] = true;
                    strings = type;
                }
                continue;
            }
            if (EventPlan.wanted(type, focus)) {
                event(type);
                for (FieldDef field : type.fields()) {
                    want(field, 0);
                    if (field.name().equals("stackTrace") && field.pooled()) {
                        stacks = field.type().index();
                    }
                }
                threads = threads == null ? pooledType(type, "sampledThread", "eventThread") : threads;
                SampleRule rule = SampleRule.of(EventPlan.canonicalName(type.name()));
                if (rule != null && !rule.subjectField().isEmpty()) {
                    classes = classes == null ? pooledType(type, rule.subjectField()) : classes;
                }
                states = states == null ? pooledType(type, "state") : states;
            }
        }
        stackPool = stacks;
        stringType = strings;
        threadType = threads;
        classType = classes;
        stateType = states;
    }

    private static @Nullable TypeDef pooledType(TypeDef type, String... fieldNames) {
        for (String name : fieldNames) {
            FieldDef field = type.field(name);
            if (field != null && field.pooled()) {
                return field.type();
            }
        }
        return null;
    }

    private void want(FieldDef field, int depth) {
        if (UNWANTED.contains(field.name()) || depth > 16) {
            return;
        }
        TypeDef type = field.type();
        if (field.pooled()) {
            if (pooled[type.index()]) {
                return;
            }
            pooled[type.index()] = true;
        }
        type.fields().forEach(inner -> want(inner, depth + 1));
    }

    public Metadata metadata() {
        return metadata;
    }

    /** The same types for whoever looks for events later; this is for one thread and one purpose. */
    public DeclaredTypes declared() {
        return declared;
    }

    /** Whether threads may be asked for that no sample names: those of the events that are read after the constants. */
    public boolean anyThread() {
        return focus.facts() || focus.kinds().contains(SampleKind.ALLOC);
    }

    /** Whether integers have variable length. */
    public boolean compressed() {
        return compressed;
    }

    /** The event type with an id, or null if the metadata has none. */
    @Nullable
    public EventPlan event(long typeId) {
        if (typeId >= 0 && typeId < DIRECT_IDS) {
            EventPlan known = direct[(int) typeId];
            if (known != null) {
                return known;
            }
        }
        TypeDef type = metadata.type(typeId);
        return type == null ? null : event(type);
    }

    private EventPlan event(TypeDef type) {
        EventPlan event = events[type.index()];
        if (event == null) {
            event = new EventPlan(type, compressed, focus);
            events[type.index()] = event;
            if (type.id() >= 0 && type.id() < DIRECT_IDS) {
                direct[(int) type.id()] = event;
            }
        }
        return event;
    }

    /** By type id: events that nobody asks for anything but their number. Ids too large for it are left out. */
    public boolean[] countedOnly() {
        boolean[] known = countedOnly;
        if (known == null) {
            known = new boolean[DIRECT_IDS];
            int most = 0;
            for (TypeDef type : metadata.types()) {
                if (type.id() > 1 && type.id() < DIRECT_IDS && type.shape() == TypeDef.Shape.STRUCT) {
                    EventPlan plan = event(type);
                    known[(int) type.id()] = plan.role() == EventPlan.Role.COUNTED;
                    most = Math.max(most, (int) type.id() + 1);
                }
            }
            known = Arrays.copyOf(known, most);
            countedOnly = known;
        }
        return known;
    }

    /** Whether constants of the type at this index are to be remembered. */
    public boolean pooled(int typeIndex) {
        return pooled[typeIndex];
    }

    /** Index of the type of stack traces, or -1. */
    public int stackPool() {
        return stackPool;
    }

    /** The type of strings, whose pool strings of encoding 2 refer to. */
    @Nullable
    public TypeDef stringType() {
        return stringType;
    }

    /** The type threads of events are of. */
    @Nullable
    public TypeDef threadType() {
        return threadType;
    }

    /** The type classes of events are of. */
    @Nullable
    public TypeDef classType() {
        return classType;
    }

    /** The type states of sampled threads are of. */
    @Nullable
    public TypeDef stateType() {
        return stateType;
    }

    /** @throws Damage if the type cannot be laid out */
    public Layout skipping(TypeDef type) {
        return declared.skipping(type);
    }

    /** How to get the text that stands for a constant of a type, in slot 0; no slot where it has none. */
    public Layout textLayout(TypeDef type) {
        Layout layout = texts[type.index()];
        if (layout == null) {
            String field = textField(type);
            layout = field.isEmpty() ? Layout.EMPTY : Layout.of(type, compressed, field);
            texts[type.index()] = layout;
        }
        return layout;
    }

    private static String textField(TypeDef type) {
        for (String name : TEXT_FIELDS) {
            if (type.field(name) != null) {
                return name;
            }
        }
        for (FieldDef field : type.fields()) {
            if (!field.array() && (field.pooled() || field.type().shape() == TypeDef.Shape.STRING)) {
                return field.name();
            }
        }
        return "";
    }

    /** A cached {@link Layout#of}. */
    public Layout layout(TypeDef type, String... wanted) {
        return layouts.computeIfAbsent(
                type.index() + ":" + String.join(",", wanted), k -> Layout.of(type, compressed, wanted));
    }
}
