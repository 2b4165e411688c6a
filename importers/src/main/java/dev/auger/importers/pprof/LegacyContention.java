package dev.auger.importers.pprof;

/**
 * Contention of C++ ({@code --- contentionz 1 ---}), of Go ({@code --- contention:}, {@code --- mutex:}) and of Java, and Java's heap
 * ({@code --- heapz 1 ---}): settings, one a line, then samples.
 *
 * <pre>
 * --- contentionz 1 ---
 * cycles/second = 3201000000
 * sampling period = 100
 *   19490304       27 @ 0xbccc97 0xc61202
 * </pre>
 *
 * A sample is the time in cycles, or bytes, and a count.
 */
final class LegacyContention extends LegacyText {

    private final boolean heap;
    private boolean java;
    private String unit = "nanoseconds";
    private long hertz;
    private long period = 1;
    private boolean typed;

    LegacyContention(String first) {
        heap = first.startsWith("--- heapz ");
        profile.header().periodType = heap ? new ValueType("space", "bytes") : new ValueType("contentions", "count");
        profile.header().period = 1;
    }

    @Override
    String format() {
        return heap ? "pprof heap profile of Java in text" : "pprof contention profile in text";
    }

    @Override
    boolean sample(String text) {
        int at = text.indexOf(" @");
        if (at < 0) {
            return setting(text);
        }
        String[] counts = text.substring(0, at).strip().split("\\s+");
        long weight = counts.length == 2 ? number(counts[0]) : -1;
        long count = counts.length == 2 ? number(counts[1]) : -1;
        if (weight < 0 || count < 0) {
            return false;
        }
        types();
        stack(text.substring(at + 2), java ? 0 : 1);
        if (heap) {
            double scale = LegacyHeap.scale(count, weight, period);
            profile.sample(
                    stack, depth, count == 0 ? 0 : weight / count, (long) (count * scale), (long) (weight * scale));
        } else {
            double times = java ? period : hertz > 0 ? period / (hertz / 1e9) : 1;
            profile.sample(stack, depth, 0, count * Math.max(1, period), (long) (weight * times));
        }
        return true;
    }

    private boolean setting(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || profile.samples() > 0) {
            return false;
        }
        String value = text.substring(equals + 1).strip();
        switch (text.substring(0, equals).strip()) {
            case "cycles/second" -> hertz = number(value);
            case "sampling period" -> {
                period = Math.max(1, number(value));
                profile.header().period = period;
            }
            case "ms since reset" -> profile.header().duration = Math.max(0, number(value)) * 1_000_000;
            case "format" -> java = value.equals("java");
            case "resolution" -> unit = value;
            default -> {
                return true;
            }
        }
        return true;
    }

    private void types() {
        if (!typed) {
            typed = true;
            profile.type(heap ? "inuse_objects" : "contentions", "count");
            profile.type(heap ? "inuse_space" : "delay", heap ? "bytes" : unit);
        }
    }
}
