package dev.auger.analysis.threads;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Keys that order threads by name as people count, {@code exec-2} before {@code exec-10}, and that a million of are sorted fast: the rank
 * of the template in the upper bits, the numbers in it in the lower.
 */
final class NameOrder {

    private static final long FIRST = (1L << 20) - 1;
    private static final long ONLY = (1L << 40) - 1;

    private NameOrder() {}

    /** Ranks of templates by their text, ignoring case. */
    static int[] ranks(List<String> templates) {
        Integer[] order = new Integer[templates.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> templates.get(i), String.CASE_INSENSITIVE_ORDER));
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    static long key(int rank, String name, long javaId) {
        if (name.isEmpty()) {
            return (long) rank << 40 | Math.clamp(javaId, 0, ONLY);
        }
        long first = 0;
        long last = 0;
        int numbers = 0;
        for (int i = 0; i < name.length(); i++) {
            if (isDigit(name.charAt(i))) {
                last = 0;
                for (; i < name.length() && isDigit(name.charAt(i)); i++) {
                    last = Math.min(ONLY, last * 10 + (name.charAt(i) - '0'));
                }
                first = numbers++ == 0 ? last : first;
            }
        }
        long number = numbers < 2 ? first : Math.min(FIRST, first) << 20 | Math.min(FIRST, last);
        return (long) rank << 40 | number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
