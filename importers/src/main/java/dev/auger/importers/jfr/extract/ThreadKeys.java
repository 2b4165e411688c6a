package dev.auger.importers.jfr.extract;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.model.ThreadRef;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which keys of a chunk's thread constants stand for wanted threads. A key's first constant counts, as everywhere. */
final class ThreadKeys implements ConstantWalk.Visitor {

    private final JfrBytes in;
    private final Predicate<ThreadRef> wanted;
    private final Set<Integer> threadTypes = new HashSet<>();
    private final LongMap strings = new LongMap();
    private final LongMap groups = new LongMap();
    private final LongMap threads = new LongMap();
    private final LongMap decided = new LongMap();
    private @Nullable TypeDef groupType;
    private @Nullable Layout layout;
    private @Nullable Layout groupLayout;

    ThreadKeys(Metadata metadata, JfrBytes in, Predicate<ThreadRef> wanted) {
        this.in = in;
        this.wanted = wanted;
        for (TypeDef type : metadata.types()) {
            for (String name : EventFilter.THREAD_FIELDS) {
                FieldDef field = type.field(name);
                if (field != null
                        && field.pooled()
                        && threadTypes.add(field.type().index())) {
                    layout = Layout.of(
                            field.type(),
                            in.compressed(),
                            "javaName",
                            "osName",
                            "name",
                            "javaThreadId",
                            "osThreadId",
                            "virtual",
                            "group");
                    FieldDef group = field.type().field("group");
                    groupType = group != null && group.pooled() ? group.type() : null;
                    groupLayout = groupType == null ? null : Layout.of(groupType, in.compressed(), "name");
                }
            }
        }
    }

    @Override
    public void constant(TypeDef type, long key, long at) {
        if (type.shape() == TypeDef.Shape.STRING) {
            strings.putIfAbsent(key, at);
        } else if (threadTypes.contains(type.index())) {
            threads.putIfAbsent(key, at);
        } else if (type.equals(groupType)) {
            groups.putIfAbsent(key, at);
        }
    }

    /** Whether events of a thread are wanted; never of one the chunk does not know. */
    boolean wants(long key) {
        long known = decided.get(key);
        if (known == LongMap.MISSING) {
            ThreadRef thread = thread(key);
            known = thread != null && wanted.test(thread) ? 1 : 0;
            decided.put(key, known);
        }
        return known == 1;
    }

    private @Nullable ThreadRef thread(long key) {
        long at = threads.get(key);
        Layout fields = layout;
        if (at == LongMap.MISSING || fields == null) {
            return null;
        }
        try {
            long[] slots = {-1, -1, -1, -1, -1, 0, -1};
            in.seek(at);
            fields.read(in, slots);
            String name = "";
            for (int i = 0; i < 3 && name.isEmpty(); i++) {
                name = fields.has(i) ? text(slots[i]) : "";
            }
            String group = group(slots[6]);
            return new ThreadRef(
                    name,
                    slots[3] > 0 ? slots[3] : -1,
                    slots[4] > 0 ? slots[4] : -1,
                    slots[5] != 0,
                    group.isEmpty() ? null : group);
        } catch (Damage e) {
            return null;
        }
    }

    private String group(long key) {
        long at = groups.get(key);
        Layout fields = groupLayout;
        if (at == LongMap.MISSING || fields == null) {
            return "";
        }
        long[] slot = {-1};
        in.seek(at);
        fields.read(in, slot);
        return text(slot[0]);
    }

    private String text(long at) {
        if (at < 0) {
            return "";
        }
        in.seek(at);
        if (in.readByte() == JfrBytes.STRING_POOL) {
            long constant = strings.get(in.readLong());
            if (constant == LongMap.MISSING) {
                return "";
            }
            in.seek(constant);
        } else {
            in.seek(at);
        }
        String plain = in.readPlainString();
        return plain == null ? "" : plain;
    }
}
