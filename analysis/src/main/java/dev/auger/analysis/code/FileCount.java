package dev.auger.analysis.code;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One walk over the stacks for one file. */
final class FileCount {

    private record Method(String className, String name) {}

    /** Sums of a method, or of a call of one from a line. */
    private static final class Sums {
        private final Map<Integer, Long> lines = new HashMap<>();
        private final Frame first;
        private long self;
        private long total;
        private long selfSamples;
        private long totalSamples;
        private long inlined;
        private int lastStack = -1;

        Sums(Frame first) {
            this.first = first;
        }

        /** Counts a stack once; every line of it that was passed gets its weight. */
        void pass(Frame frame, int stack, long weight, long samples) {
            if (lastStack != stack) {
                lastStack = stack;
                total += weight;
                totalSamples += samples;
                if (frame.kind() == FrameKind.INLINED) {
                    inlined += samples;
                }
                lines.merge(frame.line(), weight, Long::sum);
            }
        }

        CodePoint heaviest() {
            int line = first.line();
            long most = Long.MIN_VALUE;
            for (Map.Entry<Integer, Long> entry : lines.entrySet()) {
                if (entry.getValue() > most || entry.getValue() == most && entry.getKey() < line) {
                    most = entry.getValue();
                    line = entry.getKey();
                }
            }
            return new CodePoint(first.className(), first.method(), first.file(), line);
        }
    }

    private final StackWeights weights;
    private final Map<Method, Sums> methods = new HashMap<>();
    private final Map<Integer, Map<Method, Sums>> calls = new TreeMap<>();
    private final Map<Integer, Frame> ofFile = new HashMap<>();

    FileCount(StackWeights weights, String unit) {
        this.weights = weights;
        String outer = Names.outerClass(unit);
        Stacks stacks = weights.stacks();
        for (int frame = 0; frame < stacks.frameCount(); frame++) {
            Frame at = stacks.frame(frame);
            boolean bare = at.className().isEmpty();
            if (bare
                    ? CodePoint.unit(at).equals(unit)
                    : at.className().startsWith(outer)
                            && Names.outerClass(at.className()).equals(outer)) {
                ofFile.put(frame, at);
            }
        }
    }

    FileHeat count(Job job) {
        if (ofFile.isEmpty()) {
            return FileHeat.NONE;
        }
        for (int stack = 0; stack < weights.weight().length; stack++) {
            if ((stack & 0x3ff) == 0) {
                job.check();
            }
            if (weights.samples()[stack] != 0) {
                walk(stack);
            }
        }
        Map<Integer, List<Callee>> callees = new HashMap<>();
        calls.forEach((line, called) -> callees.put(line, callees(called)));
        return new FileHeat(methods(), callees);
    }

    private void walk(int stack) {
        Stacks stacks = weights.stacks();
        long weight = weights.weight()[stack];
        long samples = weights.samples()[stack];
        int depth = stacks.depth(stack);
        for (int position = 0; position < depth; position++) {
            Frame frame = ofFile.get(stacks.frameIndex(stack, position));
            if (frame == null) {
                continue;
            }
            Sums method = methods.computeIfAbsent(method(frame), m -> new Sums(frame));
            method.pass(frame, stack, weight, samples);
            if (position == 0) {
                method.self += weight;
                method.selfSamples += samples;
            } else if (frame.line() > 0) {
                Frame callee = stacks.frameAt(stack, position - 1);
                calls.computeIfAbsent(frame.line(), l -> new HashMap<>())
                        .computeIfAbsent(method(callee), m -> new Sums(callee))
                        .pass(callee, stack, weight, samples);
            }
        }
    }

    private static Method method(Frame frame) {
        return new Method(frame.className(), frame.method());
    }

    private List<MethodWeight> methods() {
        List<MethodWeight> all = new ArrayList<>();
        for (Sums sums : methods.values()) {
            all.add(new MethodWeight(sums.heaviest(), sums.self, sums.total, sums.selfSamples, sums.totalSamples));
        }
        all.sort(Comparator.comparingLong(MethodWeight::total)
                .reversed()
                .thenComparing(m -> m.place().className())
                .thenComparing(m -> m.place().method()));
        return all;
    }

    private static List<Callee> callees(Map<Method, Sums> called) {
        List<Callee> all = new ArrayList<>();
        for (Sums sums : called.values()) {
            all.add(new Callee(sums.heaviest(), 2 * sums.inlined > sums.totalSamples, sums.total, sums.totalSamples));
        }
        all.sort(Comparator.comparingLong(Callee::weight)
                .reversed()
                .thenComparing(c -> c.place().className())
                .thenComparing(c -> c.place().method()));
        return all;
    }
}
