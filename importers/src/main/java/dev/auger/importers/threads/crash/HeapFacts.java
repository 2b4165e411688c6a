package dev.auger.importers.threads.crash;

import java.util.Map;

/**
 * The heap as a crash log prints it: {@code garbage-first heap total 1056768K, used 33918K [0x…)}, {@code PSYoungGen total 28672K,
 * used 12156K […)} and {@code ParOldGen total …}: sums over generations, without metaspace.
 */
final class HeapFacts {

    private long usedKilobytes;
    private boolean any;

    void line(String text) {
        if (text.contains("Metaspace") || text.contains("class space") || !text.contains(" total ")) {
            return;
        }
        int from = text.indexOf(" used ");
        int to = from < 0 ? -1 : text.indexOf('K', from);
        if (to > 0) {
            try {
                usedKilobytes += Long.parseLong(text, from + 6, to, 10);
                any = true;
            } catch (NumberFormatException e) {
                // Not an amount.
            }
        }
    }

    void count(Map<String, Long> counts) {
        if (any) {
            counts.put("heapUsedBytes", usedKilobytes * 1024);
        }
    }
}
