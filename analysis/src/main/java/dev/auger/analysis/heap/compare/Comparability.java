package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.PlatformClasses;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Passport;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What speaks for and against laying one dump over another.
 *
 * @param remarks in the order they are to be read
 * @param sharedClasses classes with a name that both dumps have, as a share of those of the smaller dump, 0 to 1
 * @param nanos time from the earlier dump to the later, negative if they were given the other way round; 0 where either names none
 */
public record Comparability(List<Remark> remarks, double sharedClasses, long nanos) {

    /** Two programs on one JDK share its classes, which are not counted; one program rarely loads less than this of its own anew. */
    private static final double FEW = 0.5;

    /** One thing that is known of two dumps. */
    public enum Remark {
        /** Both name the same process. */
        SAME_PROCESS(false),
        /** Dumps of HotSpot name no process; the classes are the same. */
        PROCESS_ASSUMED(false),
        /** What they name differs. */
        OTHER_PROCESS(true),
        /** Few of the program's classes are in both. */
        FEW_CLASSES(true),
        /** The base was taken before. */
        IN_ORDER(false),
        /** The base was taken after. */
        REVERSED(true),
        /** One of them does not say when it was taken. */
        NO_TIME(true),
        /** Sizes are by another layout: other settings of the JVM, or another JVM. */
        OTHER_SIZES(true),
        /** Something was lost of one of them, so that less of it is counted. */
        PARTIAL(true),
        /** One of them names no roots, so that what is reachable was assumed. */
        NO_ROOTS(true);

        private final boolean against;

        Remark(boolean against) {
            this.against = against;
        }

        /** Whether it speaks against the comparison. */
        public boolean isAgainst() {
            return against;
        }

        /** As part of a resource key. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Judges two dumps. */
    public static Comparability of(HeapAnalysis base, HeapAnalysis now) {
        Passport before = base.heap().passport();
        Passport after = now.heap().passport();
        List<Remark> remarks = new ArrayList<>();
        double shared = shared(base.heap(), now.heap());
        boolean same = before.process().provenSame(after.process());
        if (before.process().contradicts(after.process())) {
            remarks.add(Remark.OTHER_PROCESS);
        } else if (same) {
            remarks.add(Remark.SAME_PROCESS);
        } else {
            remarks.add(shared < FEW ? Remark.FEW_CLASSES : Remark.PROCESS_ASSUMED);
        }
        Moment first = before.start();
        Moment second = after.start();
        long nanos = 0;
        if (first == null || second == null || first.zoned() != second.zoned()) {
            remarks.add(Remark.NO_TIME);
        } else {
            nanos = second.epochNanos() - first.epochNanos();
            remarks.add(nanos < 0 ? Remark.REVERSED : Remark.IN_ORDER);
        }
        if (!sizes(base.heap()).equals(sizes(now.heap()))) {
            remarks.add(Remark.OTHER_SIZES);
        }
        if (!before.complete() || !after.complete()) {
            remarks.add(Remark.PARTIAL);
        }
        if (base.rootsAssumed() || now.rootsAssumed()) {
            remarks.add(Remark.NO_ROOTS);
        }
        return new Comparability(List.copyOf(remarks), shared, nanos);
    }

    /** Whether nothing speaks against it. */
    public boolean isGood() {
        return remarks.stream().noneMatch(Remark::isAgainst);
    }

    private static List<Integer> sizes(HeapSnapshot heap) {
        return List.of(
                heap.layout().referenceBytes(),
                heap.layout().headerBytes(),
                heap.layout().alignment());
    }

    private static double shared(HeapSnapshot base, HeapSnapshot now) {
        Set<String> before = names(base);
        Set<String> after = names(now);
        int smaller = Math.min(before.size(), after.size());
        before.retainAll(after);
        return smaller == 0 ? 1 : (double) before.size() / smaller;
    }

    /** Names of the program's own classes; those of the platform say nothing of which program it is. */
    private static Set<String> names(HeapSnapshot heap) {
        Set<String> names = new HashSet<>();
        for (int c = 0; c < heap.classCount(); c++) {
            String name = heap.heapClass(c).name();
            boolean made = name.contains("$$") || name.contains("/0x") || name.contains("$Proxy");
            if (!made && !isPlatform(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isPlatform(String name) {
        return name.indexOf('.') < 0 && name.endsWith("[]") || PlatformClasses.contains(name);
    }
}
