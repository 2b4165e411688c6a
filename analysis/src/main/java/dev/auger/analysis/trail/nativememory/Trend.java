package dev.auger.analysis.trail.nativememory;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.OldObject;
import dev.auger.model.time.TimeRange;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether resources become more over the recording.
 *
 * @param counted what the JVM itself counts of them rose ({@code jdk.DirectBufferStatistics}, {@code jdk.ClassLoadingStatistics});
 *     empty if it does not count them
 * @param first that count at the beginning, or of resident memory where there is none; -1 if unknown
 * @param last the same at the end
 * @param ages sampled objects of all ages hang on such a resource
 * @param resident resident memory rose
 * @param passing many more were counted than are held after the collection that a heap dump begins with: others come and go
 */
record Trend(Optional<Boolean> counted, long first, long last, boolean ages, boolean resident, boolean passing) {

    private static final double RISE = 0.15;
    private static final double COUNTED = 0.5;
    /** Share of those held by which the count must become more in the second half to rise, where others are counted too. */
    private static final double SOON = 0.25;

    private static final double PASSING = 1.5;
    private static final int TENTHS = 10;
    private static final int MIN_PARTS = 4;

    static Trend of(Investigation in, Recording recording, Resource resource, long open) {
        Series count = switch (resource) {
            case BUFFER -> Series.of(in, recording, "jdk.DirectBufferStatistics", "count", "", open);
            case LOADER ->
                Series.of(in, recording, "jdk.ClassLoadingStatistics", "loadedClassCount", "unloadedClassCount", open);
            default -> Series.NONE;
        };
        Series resident = Series.of(in, recording, "jdk.ResidentSetSize", "size", "", Long.MAX_VALUE);
        // Buffers that map files are not among those the JVM counts.
        boolean theirs = count.size() >= 2 && count.last() >= open * COUNTED;
        Series told = theirs ? count : resident;
        return new Trend(
                theirs ? Optional.of(count.rises()) : Optional.empty(),
                told.first(),
                told.last(),
                ages(recording, resource),
                resident.rises(),
                resource == Resource.BUFFER && count.last() > PASSING * open);
    }

    /** Whether it may be said that they become more; none of it is needed where the making line was seen late. */
    boolean rises() {
        return !passing && counted.orElse(false) || ages;
    }

    boolean steady() {
        return passing || counted.filter(rose -> !rose).isPresent();
    }

    private static boolean ages(Recording recording, Resource resource) {
        TimeRange range = recording.range();
        BitSet parts = new BitSet(TENTHS);
        for (OldObject object : recording.oldObjects()) {
            if (standsFor(resource.classes, object)) {
                double at = (double) (object.allocationTime() - range.start()) / Math.max(1, range.nanos());
                parts.set((int) Math.clamp(at * TENTHS, 0, TENTHS - 1));
            }
        }
        return parts.cardinality() >= MIN_PARTS
                && parts.nextSetBit(0) < TENTHS / 2
                && parts.nextSetBit(TENTHS / 2) >= 0;
    }

    private static boolean standsFor(Set<String> classes, OldObject object) {
        return classes.contains(object.className())
                || object.chain().stream().anyMatch(r -> classes.contains(r.className()));
    }

    /** A figure over time. */
    private record Series(int size, long first, long last, boolean rises) {

        static final Series NONE = new Series(0, -1, -1, false);

        static Series of(Investigation in, Recording recording, String event, String field, String less, long open) {
            Optional<EventTable> table = recording.eventLog().open(event, null, in.job());
            int column = table.map(t -> t.type().field(field)).orElse(-1);
            if (table.isEmpty() || column < 0 || table.get().size() == 0) {
                return NONE;
            }
            LongColumn values = table.get().numbers(column, in.job());
            int minus = less.isEmpty() ? -1 : table.get().type().field(less);
            Optional<LongColumn> gone =
                    minus < 0 ? Optional.empty() : Optional.of(table.get().numbers(minus, in.job()));
            int n = (int) Math.min(Integer.MAX_VALUE, values.size());
            long[] all = new long[n];
            for (int i = 0; i < n; i++) {
                long at = i;
                all[i] = values.get(i) - gone.map(g -> g.get(at)).orElse(0L);
            }
            return of(all, open);
        }

        /** A heap dump collects first, so that the last figures may be lower: the highest counts, if it is not the first. */
        private static Series of(long[] all, long open) {
            long most = 0;
            int at = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] > most) {
                    most = all[i];
                    at = i;
                }
            }
            boolean rises = at > 0
                    && at >= all.length / 2
                    && (most >= all[all.length / 4] * (1 + RISE) || most - all[all.length / 2] >= SOON * open);
            return new Series(all.length, all[0], most, rises);
        }
    }
}
