package dev.auger.importers.pprof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heap profile of tcmalloc and of Go's {@code debug=1}:
 *
 * <pre>
 * heap profile:    144:  8498176 [   144:  8498176] @ heapz_v2/524288
 *      1:     9216 [     1:     9216] @ 0xc635c8 0x42ecc3
 * </pre>
 *
 * Objects and bytes in use, then allocated. Of {@code v2} samples the numbers are those met; they are scaled to what there was by the
 * probability of meeting them, as pprof does.
 */
final class LegacyHeap extends LegacyText {

    private static final Pattern HEADER = Pattern.compile(
            "heap profile: *(\\d+): *(\\d+) *\\[ *(\\d+): *(\\d+) *\\] *@ *(heap[_a-z0-9]*|growthz|fragmentationz)/?(\\d*).*");
    private static final Pattern SAMPLE = Pattern.compile("(-?\\d+): *(-?\\d+) *\\[ *(\\d+): *(\\d+) *\\] @(.*)");

    private final boolean scaled;
    private final boolean allocated;
    private final long rate;

    private LegacyHeap(boolean scaled, boolean allocated, long rate) {
        this.scaled = scaled;
        this.allocated = allocated;
        this.rate = rate;
        profile.header().period = rate;
        profile.header().periodType = new ValueType("space", "bytes");
        if (allocated) {
            profile.type("alloc_objects", "count");
            profile.type("alloc_space", "bytes");
            profile.type("inuse_objects", "count");
            profile.type("inuse_space", "bytes");
        } else {
            profile.type("objects", "count");
            profile.type("space", "bytes");
        }
    }

    static @Nullable LegacyHeap of(String first) {
        Matcher m = HEADER.matcher(first.length() > 300 ? first.substring(0, 300) : first);
        if (!m.matches()) {
            return null;
        }
        boolean sums = m.group(5).equals("growthz") || m.group(5).equals("fragmentationz");
        boolean all = differs(m.group(1), m.group(3)) || differs(m.group(2), m.group(4));
        long printed = number(m.group(6));
        return switch (m.group(5)) {
            case "heapz_v2", "heap_v2" -> new LegacyHeap(true, all, Math.max(0, printed));
            // Go prints twice the rate.
            case "heap" -> new LegacyHeap(true, all, Math.max(0, printed / 2));
            default -> new LegacyHeap(false, all && !sums, 1);
        };
    }

    private static boolean differs(String inUse, String sum) {
        return !sum.equals(inUse) && !sum.equals("0");
    }

    @Override
    String format() {
        return "pprof heap profile in text";
    }

    @Override
    boolean sample(String text) {
        Matcher m = SAMPLE.matcher(text);
        if (!m.matches()) {
            return false;
        }
        long objects = number(m.group(1));
        long bytes = number(m.group(2));
        long allObjects = number(m.group(3));
        long allBytes = number(m.group(4));
        stack(m.group(5), 1);
        long size = objects != 0 ? bytes / objects : allObjects != 0 ? allBytes / allObjects : 0;
        if (allocated) {
            double all = scale(allObjects, allBytes);
            double use = scale(objects, bytes);
            profile.sample(
                    stack,
                    depth,
                    size,
                    (long) (allObjects * all),
                    (long) (allBytes * all),
                    (long) (objects * use),
                    (long) (bytes * use));
        } else {
            double use = scale(objects, bytes);
            profile.sample(stack, depth, size, (long) (objects * use), (long) (bytes * use));
        }
        return true;
    }

    /** One in how many objects of that size is met: 1 - e^(-size / rate). */
    private double scale(long objects, long bytes) {
        return scale(objects, bytes, scaled ? rate : 1);
    }

    static double scale(long objects, long bytes, long rate) {
        if (objects == 0 || bytes == 0) {
            return 0;
        }
        return rate <= 1 ? 1 : 1 / (1 - Math.exp(-((double) bytes / objects) / rate));
    }
}
