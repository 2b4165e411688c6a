package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threads, class loaders, buffers, records and classes: what their fields mean. */
public final class Details {

    private static final int LONGEST = 200;
    private static final String THREAD = "java.lang.Thread";
    private static final String LOADER = "java.lang.ClassLoader";
    private static final String BUFFER = "java.nio.Buffer";
    private static final String RECORD = "java.lang.Record";
    private static final Set<String> BASES = Set.of(THREAD, LOADER, BUFFER, RECORD);

    // JVMTI thread state bits, which Thread.getState reads as jdk.internal.misc.VM.toThreadState does.
    private static final int ALIVE = 0x1;
    private static final int TERMINATED = 0x2;
    private static final int RUNNABLE = 0x4;
    private static final int WAITING = 0x10;
    private static final int TIMED_WAITING = 0x20;
    private static final int BLOCKED = 0x400;

    private Details() {}

    /** What there is to say, empty for other objects. */
    public static List<Detail> of(HeapSnapshot heap, long object) {
        int described = heap.classDescribedBy(object);
        if (described >= 0) {
            return type(heap, heap.heapClass(described));
        }
        if (heap.arrayLength(object) >= 0) {
            return List.of();
        }
        String base = ClassChain.nearest(heap, object, BASES);
        return base.isEmpty()
                ? List.of()
                : switch (base) {
                    case THREAD -> thread(heap, object);
                    case LOADER -> loader(heap, object);
                    case BUFFER -> buffer(heap, object);
                    default -> components(heap, object);
                };
    }

    private static List<Detail> type(HeapSnapshot heap, HeapClass type) {
        List<Detail> all = new ArrayList<>();
        if (type.superClass() >= 0) {
            HeapClass above = heap.heapClass(type.superClass());
            all.add(new Detail(Detail.Kind.SUPERCLASS, above.name(), above.object()));
        }
        if (type.loader() >= 0) {
            String loader = heap.typeOf(type.loader()).name();
            all.add(new Detail(
                    Detail.Kind.LOADER,
                    loaderName(heap, type.loader())
                            .map(name -> name + " (" + loader + ")")
                            .orElse(loader),
                    type.loader()));
        }
        return all;
    }

    private static List<Detail> thread(HeapSnapshot heap, long object) {
        ObjectFields fields = ObjectFields.of(heap, object);
        // Since JDK 19 what only platform threads have is in an object of its own.
        long holder = fields.reference("holder");
        ObjectFields more = holder < 0 ? fields : ObjectFields.of(heap, holder);
        List<Detail> all = new ArrayList<>();
        threadName(heap, object).ifPresent(name -> all.add(new Detail(Detail.Kind.NAME, name, -1)));
        number(all, Detail.Kind.THREAD_ID, fields.number(-1, "tid", "id"));
        more.field("threadStatus")
                .ifPresent(status -> all.add(new Detail(Detail.Kind.STATE, state((int) status.raw()), -1)));
        more.field("daemon").ifPresent(daemon -> all.add(new Detail(Detail.Kind.DAEMON, daemon.text(), -1)));
        number(all, Detail.Kind.PRIORITY, more.number(-1, "priority"));
        return all;
    }

    /** Name of a {@code Thread} object: a string since JDK 9, a {@code char[]} before. */
    public static Optional<String> threadName(HeapSnapshot heap, long object) {
        if (!ClassChain.is(heap, heap.classOf(object), THREAD)) {
            return Optional.empty();
        }
        return heap.threads().stream()
                .filter(t -> t.object() == object && !t.name().isEmpty())
                .map(t -> t.name())
                .findFirst()
                .or(() -> {
                    long name = ObjectFields.of(heap, object).reference("name");
                    return name < 0 ? Optional.empty() : Optional.of(text(heap, name));
                });
    }

    private static String text(HeapSnapshot heap, long object) {
        String text = heap.stringValue(object, LONGEST);
        if (text != null) {
            return text;
        }
        StringBuilder chars = new StringBuilder();
        for (FieldValue unit : heap.values(object, 0, LONGEST)) {
            if (unit.type() == BasicType.CHAR) {
                chars.append((char) unit.raw());
            }
        }
        return chars.toString();
    }

    /** {@code Thread.State} by the status HotSpot keeps in the thread object. */
    static String state(int status) {
        if ((status & RUNNABLE) != 0) {
            return "RUNNABLE";
        }
        if ((status & BLOCKED) != 0) {
            return "BLOCKED";
        }
        if ((status & WAITING) != 0) {
            return "WAITING";
        }
        if ((status & TIMED_WAITING) != 0) {
            return "TIMED_WAITING";
        }
        if ((status & TERMINATED) != 0) {
            return "TERMINATED";
        }
        return (status & ALIVE) == 0 ? "NEW" : "RUNNABLE";
    }

    private static List<Detail> loader(HeapSnapshot heap, long object) {
        ObjectFields fields = ObjectFields.of(heap, object);
        List<Detail> all = new ArrayList<>();
        loaderName(heap, object).ifPresent(name -> all.add(new Detail(Detail.Kind.NAME, name, -1)));
        long parent = fields.reference("parent");
        if (parent >= 0) {
            all.add(new Detail(Detail.Kind.PARENT, heap.typeOf(parent).name(), parent));
        }
        long classes = 0;
        for (int c = 0; c < heap.classCount(); c++) {
            classes += heap.heapClass(c).loader() == object ? 1 : 0;
        }
        number(all, Detail.Kind.CLASSES, classes);
        return all;
    }

    /** The name a class loader was given (since JDK 9); most have none. */
    public static Optional<String> loaderName(HeapSnapshot heap, long object) {
        if (!ClassChain.is(heap, heap.classOf(object), LOADER)) {
            return Optional.empty();
        }
        return Optional.of(ObjectFields.of(heap, object).text(heap, LONGEST, "name"))
                .filter(name -> !name.isEmpty());
    }

    private static List<Detail> buffer(HeapSnapshot heap, long object) {
        ObjectFields fields = ObjectFields.of(heap, object);
        List<Detail> all = new ArrayList<>();
        number(all, Detail.Kind.CAPACITY, fields.number(-1, "capacity"));
        number(all, Detail.Kind.POSITION, fields.number(-1, "position"));
        number(all, Detail.Kind.LIMIT, fields.number(-1, "limit"));
        long address = fields.number(0, "address", "effectiveDirectAddress");
        // A heap buffer's address is an offset into its array.
        if (address != 0 && fields.reference("hb") < 0) {
            all.add(new Detail(Detail.Kind.ADDRESS, "0x" + Long.toHexString(address), -1));
        }
        return all;
    }

    private static List<Detail> components(HeapSnapshot heap, long object) {
        return heap.values(object, 0, LONGEST).stream()
                .map(f -> new Detail(
                        Detail.Kind.COMPONENT,
                        f.name() + "=" + f.text(),
                        f.type() == BasicType.OBJECT ? Math.max(-1, f.raw()) : -1))
                .toList();
    }

    private static void number(List<Detail> all, Detail.Kind kind, long number) {
        if (number >= 0) {
            all.add(new Detail(kind, Long.toString(number), -1));
        }
    }
}
