package dev.auger.benchmarks.peers;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/** Adds stacks of the JDK's consumer API to a tree. Equal stacks of a chunk are one object there, so that each is walked once. */
final class JdkFrames {
    static final String EVENT = "jdk.ExecutionSample";

    private static final int MOST_KEPT = 1 << 16;

    private final MethodTree tree;
    private final Map<RecordedStackTrace, Integer> nodes = new IdentityHashMap<>();
    private final Map<RecordedMethod, Integer> methods = new IdentityHashMap<>();

    JdkFrames(MethodTree tree) {
        this.tree = tree;
    }

    void add(RecordedStackTrace stack) {
        if (stack == null) {
            tree.add(MethodTree.ROOT, 1);
            return;
        }
        if (nodes.size() > MOST_KEPT) {
            nodes.clear();
            methods.clear();
        }
        tree.add(nodes.computeIfAbsent(stack, this::node), 1);
    }

    private int node(RecordedStackTrace stack) {
        List<RecordedFrame> frames = stack.getFrames();
        int node = MethodTree.ROOT;
        for (int i = frames.size() - 1; i >= 0; i--) {
            RecordedMethod method = frames.get(i).getMethod();
            node = tree.child(
                    node,
                    methods.computeIfAbsent(method, m -> tree.method(m.getType().getName() + '.' + m.getName())));
        }
        return node;
    }
}
