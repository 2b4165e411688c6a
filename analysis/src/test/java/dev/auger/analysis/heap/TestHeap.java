package dev.auger.analysis.heap;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A heap built by hand: {@code heap.object("Node").field("next", other)}. Every class gets a class object, which is a sticky
 * root unless {@link #unrooted} is used; objects are 16 bytes unless told otherwise.
 */
final class TestHeap implements HeapSnapshot {

    private final List<Obj> objects = new ArrayList<>();
    private final List<HeapClass> classes = new ArrayList<>();
    private final Map<String, Integer> classIndex = new HashMap<>();
    private final List<GcRoot> roots = new ArrayList<>();
    private final List<HeapThread> threads = new ArrayList<>();

    /** An object under construction; its fields are also its references. */
    final class Obj {
        final int index = objects.size();
        final int type;
        long size = 16;
        int describes = -1;
        int length = -1;

        @Nullable
        String text;

        final List<FieldValue> values = new ArrayList<>();

        Obj(int type) {
            this.type = type;
            objects.add(this);
        }

        Obj field(String name, @Nullable Obj target) {
            values.add(new FieldValue(name, BasicType.OBJECT, target == null ? FieldValue.NULL : target.index));
            return this;
        }

        Obj number(String name, BasicType type, long value) {
            values.add(new FieldValue(name, type, value));
            return this;
        }

        Obj element(@Nullable Obj target) {
            length = Math.max(0, length) + 1;
            return field("[" + (length - 1) + "]", target);
        }

        Obj size(long bytes) {
            size = bytes;
            return this;
        }

        Obj text(String value) {
            text = value;
            return this;
        }

        Obj length(int elements) {
            length = elements;
            return this;
        }

        /** Makes it a root of the collector. */
        Obj root(GcRoot.Kind kind) {
            roots.add(new GcRoot(kind, index, -1, -1));
            return this;
        }
    }

    TestHeap() {
        type("java.lang.Class");
    }

    int type(String name) {
        return type(name, null);
    }

    int type(String name, @Nullable String superName) {
        Integer known = classIndex.get(name);
        if (known != null) {
            return known;
        }
        int superClass = superName == null ? -1 : type(superName);
        int index = classes.size();
        classIndex.put(name, index);
        classes.add(null);
        Obj object = new Obj(classIndex.get("java.lang.Class"));
        object.describes = index;
        BasicType element = !name.endsWith("[]")
                ? null
                : java.util.Arrays.stream(BasicType.values())
                        .filter(t -> name.equals(t.javaName() + "[]"))
                        .findFirst()
                        .orElse(BasicType.OBJECT);
        classes.set(index, new HeapClass(index, name, object.index, superClass, -1, 0, List.of(), List.of(), element));
        roots.add(new GcRoot(GcRoot.Kind.STICKY_CLASS, object.index, -1, -1));
        return index;
    }

    Obj object(String className) {
        return new Obj(type(className));
    }

    /** Class object of a class, to give it statics. */
    Obj classObject(String className) {
        return objects.get((int) classes.get(type(className)).object());
    }

    /** A thread with a stack; {@link #local} gives it locals. */
    Obj thread(String name, Frame... frames) {
        Obj thread = object("java.lang.Thread");
        threads.add(new HeapThread(thread.index, name, threads.size() + 1, List.of(frames)));
        roots.add(new GcRoot(GcRoot.Kind.THREAD_OBJECT, thread.index, threads.size() - 1, -1));
        return thread;
    }

    void local(Obj thread, int frame, Obj target) {
        int index = 0;
        while (threads.get(index).object() != thread.index) {
            index++;
        }
        roots.add(new GcRoot(GcRoot.Kind.JAVA_FRAME, target.index, index, frame));
    }

    void unrooted() {
        roots.clear();
    }

    @Override
    public long objectCount() {
        return objects.size();
    }

    @Override
    public int classCount() {
        return classes.size();
    }

    @Override
    public HeapClass heapClass(int index) {
        return classes.get(index);
    }

    @Override
    public int classOf(long object) {
        return objects.get((int) object).type;
    }

    @Override
    public long addressOf(long object) {
        return 0x1000 + 16 * object;
    }

    @Override
    public long objectAt(long address) {
        return (address - 0x1000) / 16;
    }

    @Override
    public long shallowSize(long object) {
        return objects.get((int) object).size;
    }

    @Override
    public int classDescribedBy(long object) {
        return objects.get((int) object).describes;
    }

    @Override
    public HeapLayout layout() {
        return new HeapLayout(4, 12, 16, 8, "the test");
    }

    @Override
    public void references(long object, LongConsumer visitor) {
        Obj o = objects.get((int) object);
        visitor.accept(classes.get(o.type).object());
        for (FieldValue value : o.values) {
            if (value.type() == BasicType.OBJECT && value.raw() >= 0) {
                visitor.accept(value.raw());
            }
        }
    }

    @Override
    public int arrayLength(long object) {
        return objects.get((int) object).length;
    }

    @Override
    public List<FieldValue> values(long object, int from, int limit) {
        return objects.get((int) object).values.stream().skip(from).limit(limit).toList();
    }

    @Override
    @Nullable
    public String stringValue(long object, int limit) {
        String text = objects.get((int) object).text;
        return text == null || text.length() <= limit ? text : text.substring(0, limit);
    }

    @Override
    public List<GcRoot> roots() {
        return roots;
    }

    @Override
    public List<HeapThread> threads() {
        return threads;
    }

    @Override
    public Passport passport() {
        return new Passport(
                "test",
                0,
                EvidenceKind.HPROF,
                "test",
                null,
                ProcessIdentity.UNKNOWN,
                null,
                null,
                true,
                new LinkedHashMap<>(),
                Set.of(Layer.OBJECT),
                List.of());
    }
}
