package dev.auger.views.support;

import dev.auger.model.EvidenceKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A heap made up by a test: objects with named references and sizes; classes come with their class objects. */
public final class MadeHeap implements HeapSnapshot {

    private static final long BASE = 0x7f3a0000L;

    private record Thing(
            int type, long bytes, int length, @Nullable String text, List<FieldValue> fields) {}

    private final List<Thing> things = new ArrayList<>();
    private final List<String> classNames = new ArrayList<>();
    private final List<Integer> classObjects = new ArrayList<>();
    private final Map<Integer, Integer> described = new LinkedHashMap<>();
    private final List<GcRoot> roots = new ArrayList<>();

    public MadeHeap() {
        typeIndex("java.lang.Class");
    }

    private int typeIndex(String name) {
        int known = classNames.indexOf(name);
        if (known >= 0) {
            return known;
        }
        classNames.add(name);
        classObjects.add(things.size());
        described.put(things.size(), classNames.size() - 1);
        things.add(new Thing(0, 96, -1, null, new ArrayList<>()));
        return classNames.size() - 1;
    }

    public int add(String type, long bytes) {
        things.add(new Thing(typeIndex(type), bytes, -1, null, new ArrayList<>()));
        return things.size() - 1;
    }

    public int array(String type, int length, long bytes) {
        things.add(new Thing(typeIndex(type), bytes, length, null, new ArrayList<>()));
        return things.size() - 1;
    }

    public int string(String text) {
        things.add(new Thing(typeIndex("java.lang.String"), 24, -1, text, new ArrayList<>()));
        return things.size() - 1;
    }

    public MadeHeap field(int object, String name, int target) {
        things.get(object).fields.add(new FieldValue(name, BasicType.OBJECT, target));
        return this;
    }

    public MadeHeap value(int object, String name, BasicType type, long raw) {
        things.get(object).fields.add(new FieldValue(name, type, raw));
        return this;
    }

    public int classObject(String type) {
        return classObjects.get(typeIndex(type));
    }

    public MadeHeap root(GcRoot.Kind kind, int object) {
        roots.add(new GcRoot(kind, object, -1, -1));
        return this;
    }

    @Override
    public Passport passport() {
        return new Passport(
                "checkout-0412.hprof",
                2_400_000_000L,
                EvidenceKind.HPROF,
                "JAVA PROFILE 1.0.2",
                null,
                ProcessIdentity.UNKNOWN,
                null,
                null,
                true,
                Map.of(),
                Set.of(Layer.OBJECT),
                List.of());
    }

    @Override
    public long objectCount() {
        return things.size();
    }

    @Override
    public int classCount() {
        return classNames.size();
    }

    @Override
    public HeapClass heapClass(int classIndex) {
        return new HeapClass(
                classIndex,
                classNames.get(classIndex),
                classObjects.get(classIndex),
                -1,
                -1,
                16,
                List.of(),
                List.of(),
                null);
    }

    @Override
    public int classOf(long object) {
        return things.get((int) object).type;
    }

    @Override
    public long addressOf(long object) {
        return BASE + object * 0x48;
    }

    @Override
    public long objectAt(long address) {
        long index = (address - BASE) / 0x48;
        return index >= 0 && index < things.size() && addressOf(index) == address ? index : -1;
    }

    @Override
    public long shallowSize(long object) {
        return things.get((int) object).bytes;
    }

    @Override
    public int classDescribedBy(long object) {
        return described.getOrDefault((int) object, -1);
    }

    @Override
    public HeapLayout layout() {
        return new HeapLayout(4, 12, 16, 8, "reference fields of 4 bytes");
    }

    @Override
    public void references(long object, LongConsumer visitor) {
        visitor.accept(classObjects.get(things.get((int) object).type));
        for (FieldValue field : things.get((int) object).fields) {
            if (field.type() == BasicType.OBJECT && field.raw() >= 0) {
                visitor.accept(field.raw());
            }
        }
    }

    @Override
    public int arrayLength(long object) {
        return things.get((int) object).length;
    }

    @Override
    public List<FieldValue> values(long object, int from, int limit) {
        List<FieldValue> fields = things.get((int) object).fields;
        return fields.subList(Math.min(from, fields.size()), Math.min(fields.size(), from + limit));
    }

    @Override
    public @Nullable String stringValue(long object, int limit) {
        String text = things.get((int) object).text;
        return text == null || text.length() <= limit ? text : text.substring(0, limit);
    }

    @Override
    public List<GcRoot> roots() {
        return roots;
    }

    @Override
    public List<HeapThread> threads() {
        return List.of();
    }
}
