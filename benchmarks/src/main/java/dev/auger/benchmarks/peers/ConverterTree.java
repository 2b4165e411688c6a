package dev.auger.benchmarks.peers;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import one.jfr.ClassRef;
import one.jfr.JfrReader;
import one.jfr.MethodRef;
import one.jfr.StackTrace;
import one.jfr.event.ExecutionSample;

/** Adds chunks read by jfr-converter's reader to a tree: samples are counted by stack first, so that each stack is resolved once. */
final class ConverterTree {
    private final MethodTree tree;

    ConverterTree(MethodTree tree) {
        this.tree = tree;
    }

    /** Reads the chunk the reader stands in, to its end. */
    void addChunk(JfrReader reader) throws IOException {
        onlyExecutionSamples(reader);
        Map<Integer, long[]> counts = new HashMap<>();
        for (ExecutionSample sample; (sample = reader.readEvent(ExecutionSample.class)) != null; ) {
            counts.computeIfAbsent(sample.stackTraceId, id -> new long[1])[0]++;
        }
        Map<Long, Integer> methods = new HashMap<>();
        counts.forEach((id, count) -> {
            StackTrace stack = reader.stackTraces.get(id);
            int node = MethodTree.ROOT;
            if (stack != null) {
                for (int i = stack.methods.length - 1; i >= 0; i--) {
                    long method = stack.methods[i];
                    Integer known = methods.get(method);
                    if (known == null) {
                        known = tree.method(name(reader, method));
                        methods.put(method, known);
                    }
                    node = tree.child(node, known);
                }
            }
            tree.add(node, count[0]);
        });
    }

    private static String name(JfrReader reader, long method) {
        MethodRef ref = reader.methods.get(method);
        ClassRef owner = reader.classes.get(ref.cls);
        return text(reader, owner.name).replace('/', '.') + '.' + text(reader, ref.name);
    }

    private static String text(JfrReader reader, long symbol) {
        return new String(reader.symbols.get(symbol), StandardCharsets.UTF_8);
    }

    /** The reader counts four kinds of sample as one; it is asked for the one, which also spares it the others. */
    private static void onlyExecutionSamples(JfrReader reader) {
        for (String other : new String[] {"nativeMethodSample", "wallClockSample", "cpuTimeSample"}) {
            try {
                Field type = JfrReader.class.getDeclaredField(other);
                type.setAccessible(true);
                type.setInt(reader, -1);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
