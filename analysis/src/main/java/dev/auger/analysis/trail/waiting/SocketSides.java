package dev.auger.analysis.trail.waiting;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.ThreadRef;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * On which side of a connection a thread reads. Who accepted it waits for requests, which may never come; who opened it asked
 * something and waits for the answer. A heap dump tells: the local port of an accepted connection is the one its server listens at.
 */
final class SocketSides {

    private static final int MOST_FIELDS = 64;
    private static final String SOCKET = "sun.nio.ch.NioSocketImpl";

    private final HeapSnapshot heap;
    private final Set<Long> listening = new HashSet<>();

    private SocketSides(HeapSnapshot heap) {
        this.heap = heap;
    }

    static SocketSides of(HeapSnapshot heap) {
        SocketSides sides = new SocketSides(heap);
        boolean[] server = new boolean[heap.classCount()];
        boolean[] socket = new boolean[heap.classCount()];
        for (int c = 0; c < server.length; c++) {
            server[c] = heap.heapClass(c).name().equals("sun.nio.ch.ServerSocketChannelImpl");
            socket[c] = heap.heapClass(c).name().equals(SOCKET);
        }
        for (long o = 0; o < heap.objectCount(); o++) {
            int c = heap.classOf(o);
            if (c >= 0 && server[c]) {
                sides.portOf(o, "localAddress").ifPresent(sides.listening::add);
            } else if (c >= 0 && socket[c] && sides.number(o, "server").orElse(0) == 1) {
                sides.number(o, "localport").ifPresent(sides.listening::add);
            }
        }
        return sides;
    }

    /** Whether a stack waits for bytes of a socket without a limit. */
    static boolean readsForever(List<Frame> frames) {
        boolean reads = false;
        for (Frame frame : frames) {
            String name = frame.className();
            if (frame.method().startsWith("timed")
                    || frame.method().toLowerCase(java.util.Locale.ROOT).contains("accept")) {
                return false;
            }
            reads |= name.equals(SOCKET) && frame.method().endsWith("ead")
                    || name.equals("java.net.SocketInputStream")
                            && frame.method().startsWith("read")
                    || name.equals("sun.nio.ch.SocketChannelImpl")
                            && frame.method().startsWith("read");
        }
        return reads;
    }

    /** Whether a thread of that name reads from a connection its own process opened; empty if the dump does not tell. */
    Optional<Boolean> opened(ThreadRef thread) {
        List<Boolean> found = new ArrayList<>();
        List<HeapThread> threads = heap.threads();
        for (GcRoot root : heap.roots()) {
            boolean local =
                    root.kind() == GcRoot.Kind.JAVA_FRAME && root.thread() >= 0 && root.thread() < threads.size();
            if (!local || !is(thread, threads.get(root.thread()))) {
                continue;
            }
            String type = heap.typeOf(root.object()).name();
            OptionalLong port = type.equals(SOCKET)
                    ? number(root.object(), "localport")
                    : type.equals("sun.nio.ch.SocketChannelImpl")
                            ? portOf(root.object(), "localAddress")
                            : OptionalLong.empty();
            port.ifPresent(p -> found.add(!listening.contains(p)));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().allMatch(b -> b));
    }

    private static boolean is(ThreadRef thread, HeapThread of) {
        return thread.javaId() > 0 && of.javaId() > 0
                ? thread.javaId() == of.javaId()
                : thread.name().equals(of.name());
    }

    private OptionalLong portOf(long object, String field) {
        OptionalLong address = reference(object, field);
        OptionalLong holder = address.isEmpty() ? address : reference(address.getAsLong(), "holder");
        return holder.isEmpty() ? holder : number(holder.getAsLong(), "port");
    }

    private OptionalLong reference(long object, String field) {
        return field(object, field, true);
    }

    private OptionalLong number(long object, String field) {
        return field(object, field, false);
    }

    private OptionalLong field(long object, String field, boolean reference) {
        return heap.values(object, 0, MOST_FIELDS).stream()
                .filter(v -> v.name().equals(field) && (v.type() == BasicType.OBJECT) == reference)
                .mapToLong(FieldValue::raw)
                .filter(raw -> !reference || raw >= 0)
                .findFirst();
    }
}
