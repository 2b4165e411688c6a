package dev.auger.importers.gclog;

/** Lines that are about the process or about safepoints, in any dialect of HotSpot. */
final class Banner {

    private static final String STOPPED = "threads were stopped: ";
    private static final String SAFEPOINT_TOTAL = "Total: ";

    private Banner() {}

    static void line(String text, LogBuilder log) {
        if (text.contains(STOPPED)) {
            stopped(text, log);
        } else if (text.startsWith("Safepoint \"")) {
            int total = text.lastIndexOf(SAFEPOINT_TOTAL);
            if (total > 0 && text.endsWith(" ns")) {
                log.stopped(Numbers.nanos(text, total + SAFEPOINT_TOTAL.length(), text.length() - 3, 1));
            }
        } else if (text.startsWith("Version: ")) {
            log.producer("JDK " + first(text.substring(9)));
        } else if (text.startsWith("Heap Max Capacity: ")) {
            log.heapMax(Numbers.bytes(text, 19, text.length()));
        } else if (text.startsWith("Initializing The Z Garbage Collector")) {
            log.collector("ZGC");
        } else if (text.startsWith("CommandLine flags: ")) {
            flags(text, log);
        } else if (text.startsWith("Heap address: ")) {
            int size = text.indexOf("size: ");
            int end = text.indexOf(" MB", Math.max(0, size));
            if (size > 0 && end > size) {
                log.heapMax(Math.max(-1, Numbers.whole(text, size + 6, end) << 20));
            }
        } else {
            virtualMachine(text, log);
        }
    }

    private static void stopped(String text, LogBuilder log) {
        int from = text.indexOf(STOPPED) + STOPPED.length();
        int to = Numbers.endOf(text, from);
        // "0.0001290 seconds, Stopping": a comma that ends a number is none of its own.
        to = to > from && text.charAt(to - 1) == ',' ? to - 1 : to;
        log.stopped(Numbers.nanos(text, from, to, 1e9));
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** {@code OpenJDK 64-Bit Server VM (25.322-b06) for linux-amd64 JRE (1.8.0_322-b06), built on …}. */
    private static void virtualMachine(String text, LogBuilder log) {
        int vm = text.indexOf(" VM (");
        int jre = text.indexOf(" JRE (");
        int close = jre < 0 ? -1 : text.indexOf(')', jre);
        if (vm > 0 && vm < jre && close > 0) {
            log.producer(text.substring(0, vm + 3) + " " + text.substring(jre + 6, close));
            log.clock().banner();
        }
    }

    private static void flags(String text, LogBuilder log) {
        for (String flag : text.substring(19).split(" +", 500)) {
            switch (flag) {
                case "-XX:+UseG1GC" -> log.collector("G1");
                case "-XX:+UseConcMarkSweepGC" -> log.collector("CMS");
                case "-XX:+UseParallelGC", "-XX:+UseParallelOldGC" -> log.collector("Parallel");
                case "-XX:+UseSerialGC" -> log.collector("Serial");
                case "-XX:+UseShenandoahGC" -> log.collector("Shenandoah");
                default -> {
                    if (flag.startsWith("-XX:MaxHeapSize=")) {
                        log.heapMax(Numbers.whole(flag, 16, flag.length()));
                    }
                }
            }
        }
    }
}
