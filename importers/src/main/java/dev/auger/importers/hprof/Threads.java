package dev.auger.importers.hprof;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The threads of a dump: thread-object roots with what the object, its stack trace and START_THREAD say of them. */
final class Threads {

    private static final int LONGEST_NAME = 4096;
    private static final int NATIVE_METHOD = -3;

    private final DumpIndex index;
    private final Records records;
    private final Strings strings;
    private final AddressIndex addresses;
    private final ObjectReader objects;
    private final LongMap threadOfSerial = new LongMap();
    private final List<HeapThread> list = new ArrayList<>();
    private final Map<Long, Frame> frames = new HashMap<>();

    Threads(DumpIndex index, Records records, Strings strings, AddressIndex addresses, ObjectReader objects) {
        this.index = index;
        this.records = records;
        this.strings = strings;
        this.addresses = addresses;
        this.objects = objects;
        int kind = GcRoot.Kind.THREAD_OBJECT.ordinal();
        for (long i = 0; i < index.rootKinds.size(); i++) {
            long serial = index.rootThreads.get(i) & 0xffffffffL;
            if (index.rootKinds.get(i) == kind && threadOfSerial.get(serial) == LongMap.ABSENT) {
                threadOfSerial.put(serial, list.size());
                list.add(thread(index.rootIds.get(i), serial, index.rootFrames.get(i) & 0xffffffffL));
            }
        }
    }

    List<HeapThread> list() {
        return List.copyOf(list);
    }

    /** Position in {@link #list} of a thread serial number, or -1. */
    int ofSerial(int serial) {
        return (int) threadOfSerial.get(serial & 0xffffffffL);
    }

    private HeapThread thread(long objectId, long serial, long traceSerial) {
        long object = objectId == 0 ? -1 : addresses.indexOf(objectId);
        String name = object < 0 ? "" : name(object);
        if (name.isEmpty()) {
            long started = index.startedThreads.get(serial);
            name = started == LongMap.ABSENT ? "" : strings.text(started);
        }
        long javaId = object < 0 ? -1 : objects.field(object, "tid", objects.field(object, "id", -1));
        return new HeapThread(object, name, javaId, stack(traceSerial));
    }

    /** {@code Thread.name} is a String since JDK 9 and was a {@code char[]} before. */
    private String name(long thread) {
        long name = objects.field(thread, "name", FieldValue.NULL);
        if (name < 0) {
            return "";
        }
        if (objects.tag(name) == Tag.PRIMITIVE_ARRAY_DUMP) {
            return objects.elementType(name) == BasicType.CHAR
                    ? objects.chars(name, 0, objects.arrayLength(name), LONGEST_NAME)
                    : "";
        }
        String text = objects.string(name, LONGEST_NAME);
        return text == null ? "" : text;
    }

    private List<Frame> stack(long traceSerial) {
        long trace = index.stackTraces.get(traceSerial);
        if (trace == LongMap.ABSENT) {
            return List.of();
        }
        long count = records.u4(trace + 8);
        List<Frame> stack = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long id = records.id(trace + 12 + i * records.identifierBytes());
            stack.add(frames.computeIfAbsent(id, this::frame));
        }
        return List.copyOf(stack);
    }

    private Frame frame(long id) {
        long body = index.stackFrames.get(id);
        if (body == LongMap.ABSENT) {
            return new Frame("", "?", null, -1, FrameKind.UNKNOWN);
        }
        int width = records.identifierBytes();
        String method = strings.text(records.id(body + width));
        // Not every frame is at an even place: method, signature and file names precede the class serial and the line.
        long fileId = records.id(body + 3L * width);
        long classId = index.classSerials.get(records.u4(body + 4L * width));
        int line = records.i4(body + 4L * width + 4);
        String file = strings.text(fileId);
        long nameId = classId == LongMap.ABSENT ? LongMap.ABSENT : index.classNames.get(classId);
        String className = nameId == LongMap.ABSENT ? "" : Names.fromInternal(strings.text(nameId));
        FrameKind kind = line == NATIVE_METHOD ? FrameKind.NATIVE : FrameKind.JAVA;
        return new Frame(className, method, file.isEmpty() ? null : file, line > 0 ? line : -1, kind);
    }
}
