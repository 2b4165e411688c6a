package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.HeapClass;
import java.util.List;
import java.util.Set;

/**
 * Classes of {@code java.base} with {@code @Contended} (since JDK 8): HotSpot puts 128 bytes around them, or around a group of
 * their fields, which a dump does not show. As the annotations stand in JDK 8 to 25.
 *
 * @param whole the class: padding before its fields and behind them
 * @param group names of fields apart from the others: padding before them and at the end; those a release does not have do no harm
 */
record Contended(boolean whole, Set<String> group) {

    static final Contended NOT = new Contended(false, Set.of());

    private static final Contended WHOLE = new Contended(true, Set.of());

    /** What it is of a class in a JDK of that feature version; 0 if unknown, {@link JdkVersion#NO_JDK} for Android. */
    static Contended of(HeapClass type, int feature) {
        if (feature < FIRST) {
            return NOT;
        }
        return switch (type.name()) {
            case "java.lang.Thread" ->
                feature < 19
                        ? group("threadLocalRandomSeed", "threadLocalRandomProbe", "threadLocalRandomSecondarySeed")
                        : NOT;
            case "java.util.concurrent.ConcurrentHashMap$CounterCell",
                    "java.util.concurrent.Exchanger$Node",
                    "java.util.concurrent.Exchanger$Slot",
                    "java.util.concurrent.atomic.Striped64$Cell" -> WHOLE;
            case "java.util.concurrent.ForkJoinPool" -> feature >= 17 ? group("ctl", "parallelism") : WHOLE;
            case "java.util.concurrent.ForkJoinPool$WorkQueue" ->
                feature < 17
                        ? WHOLE
                        // Since this field is there, the others are among the group too.
                        : declares(type, "parking")
                                ? group("top", "phase", "stackPred", "source", "nsteals", "parking")
                                : group("top", "source", "nsteals");
            case "java.util.concurrent.SubmissionPublisher$BufferedSubscription" ->
                feature >= 9 ? new Contended(true, Set.of("demand", "waiting")) : NOT;
            default -> NOT;
        };
    }

    private static final int FIRST = 8;

    /**
     * Adds what {@link FieldPacking#end} needs to know of such a class. None of them has injected fields.
     *
     * @param fields those the class declares
     */
    void addLevels(List<HeapClass.Field> fields, int referenceBytes, List<int[]> levels) {
        if (whole) {
            levels.add(FieldPacking.PADDED_START);
        }
        add(fields, false, referenceBytes, levels);
        if (fields.stream().anyMatch(field -> group.contains(field.name()))) {
            levels.add(FieldPacking.PADDED_START);
            add(fields, true, referenceBytes, levels);
        }
        levels.add(FieldPacking.PADDED_END);
    }

    /** Where no gap is filled it matters that references come behind all primitives. */
    private void add(List<HeapClass.Field> fields, boolean grouped, int referenceBytes, List<int[]> levels) {
        for (boolean reference : new boolean[] {false, true}) {
            levels.add(fields.stream()
                    .filter(field -> group.contains(field.name()) == grouped)
                    .filter(field -> (field.type() == BasicType.OBJECT) == reference)
                    .mapToInt(field -> RawClass.bytes(field.type(), referenceBytes))
                    .toArray());
        }
    }

    private static Contended group(String... fields) {
        return new Contended(false, Set.of(fields));
    }

    private static boolean declares(HeapClass type, String field) {
        return type.fields().stream().anyMatch(f -> f.name().equals(field));
    }
}
