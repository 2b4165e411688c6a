package dev.auger.app.capture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code GC.heap_info} prints: a line a generation or a heap, with {@code used 123K} in it; ZGC and Shenandoah say M or G. */
final class HeapInfo {

    private static final Pattern USED = Pattern.compile("(?:used (\\d{1,15})([KMG])|(\\d{1,15})([KMG]) used)");

    private HeapInfo() {}

    /** Bytes the Java heap uses, garbage included: a dump of what lives is smaller. 0 if nothing of the kind is said. */
    static long used(String info) {
        long used = 0;
        for (String line : info.lines().toList()) {
            String words = line.strip().toLowerCase(Locale.ROOT);
            if (words.startsWith("metaspace") || words.startsWith("class space")) {
                continue;
            }
            // Generations stand one below another; the spaces they are made of say percentages only.
            Matcher m = USED.matcher(line);
            if (m.find()) {
                boolean before = m.group(1) != null;
                long number = Long.parseLong(before ? m.group(1) : m.group(3));
                used += number << shift(before ? m.group(2) : m.group(4));
            }
        }
        return used;
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "G" -> 30;
            case "M" -> 20;
            default -> 10;
        };
    }
}
