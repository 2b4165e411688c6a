package dev.auger.views.ribbon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Instants of dumps on the axis; those closer than a flag is wide become one with a count. Pure. */
final class Flags {

    private Flags() {}

    /**
     * @param time epoch nanoseconds, UTC
     * @param name what was dumped, and the file it is in
     */
    record Instant(long time, String name) {}

    /**
     * One flag.
     *
     * @param x pixel of the first instant
     */
    record Flag(double x, List<Instant> instants) {}

    static List<Flag> merge(List<Instant> instants, Brush axis, double closest) {
        List<Flag> flags = new ArrayList<>();
        List<Instant> sorted = instants.stream()
                .sorted(Comparator.comparingLong(Instant::time))
                .toList();
        double last = 0;
        List<Instant> group = new ArrayList<>();
        for (Instant instant : sorted) {
            double x = axis.x(instant.time());
            if (!group.isEmpty() && x - last >= closest) {
                flags.add(flag(group, axis));
                group = new ArrayList<>();
            }
            group.add(instant);
            last = x;
        }
        if (!group.isEmpty()) {
            flags.add(flag(group, axis));
        }
        return flags;
    }

    private static Flag flag(List<Instant> group, Brush axis) {
        return new Flag(axis.x(group.getFirst().time()), List.copyOf(group));
    }
}
