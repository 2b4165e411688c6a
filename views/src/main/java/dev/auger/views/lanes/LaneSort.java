package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.views.table.RowFilter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** In which order lanes stand. */
public enum LaneSort {
    BLOCKED,
    RUNNING,
    NAME;

    String key() {
        return "lanes.sort." + name().toLowerCase(Locale.ROOT);
    }

    /** The lanes that have anything and whose name passes, in order. */
    int[] order(ThreadLanes lanes, RowFilter names) {
        Comparator<Integer> byName = Comparator.comparing(lanes::name, LaneSort::natural);
        Comparator<Integer> order = switch (this) {
            case NAME -> byName;
            case BLOCKED ->
                Comparator.comparingLong(lanes::held)
                        .thenComparingLong(lanes::blocked)
                        .reversed()
                        .thenComparing(byName);
            case RUNNING ->
                Comparator.<Integer>comparingLong(lane -> lanes.nanos(lane, LaneState.RUNNING))
                        .thenComparingLong(lanes::samples)
                        .reversed()
                        .thenComparing(byName);
        };
        return IntStream.range(0, lanes.size())
                .filter(lane -> !lanes.isEmpty(lane) && names.test(lanes.name(lane)))
                .boxed()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Names as people order them: {@code worker-2} before {@code worker-10}. */
    static int natural(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = end(a, i);
                int endB = end(b, j);
                String x = a.substring(i, endA).replaceFirst("^0+(?=.)", "");
                String y = b.substring(j, endB).replaceFirst("^0+(?=.)", "");
                int order = x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
