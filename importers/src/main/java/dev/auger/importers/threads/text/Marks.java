package dev.auger.importers.threads.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The lines that begin a dump. They may stand anywhere in a log, so they are looked for in bytes. */
final class Marks {

    static final String HOTSPOT = "Full thread dump";
    static final String JROCKIT = "===== FULL THREAD DUMP ====";

    /** The serviceability agent says first what it attaches to. */
    private static final String[] AGENT = {
        "Attaching to process ID ", "Attaching to remote server ", "Attaching to core "
    };

    /** {@code OpenJDK 64-Bit Server VM (25+36-LTS mixed mode, sharing):}, {@code Java HotSpot(TM) Client VM 1.6.0_03-b05}. */
    private static final Pattern JVM = Pattern.compile(" VM (?:\\(|\\d)");

    private static final byte[] SMALL = "ull thread dump".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CAPITAL = "ULL THREAD DUMP".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ATTACHING = "ttaching to ".getBytes(StandardCharsets.ISO_8859_1);

    private Marks() {}

    /** Whether there may be a mark among some bytes; {@link #find} says whether it is one. */
    static boolean maybe(byte[] in, int from, int to) {
        int last = to - ATTACHING.length;
        for (int i = from; i < last; i++) {
            byte c = in[i];
            if (c == 'F'
                    ? follows(in, i + 1, to, SMALL) || follows(in, i + 1, to, CAPITAL)
                    : c == 'A' && follows(in, i + 1, to, ATTACHING)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(byte[] in, int at, int to, byte[] word) {
        if (at + word.length > to || in[at] != word[0]) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            if (in[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where a line says that a dump begins, or -1. */
    static int find(String line) {
        int at = line.indexOf(HOTSPOT);
        if (at >= 0) {
            // Not "Full thread dump of the JVM requested", and not the IBM javacore's line of the same words.
            String rest = line.substring(at + HOTSPOT.length()).strip();
            boolean names = rest.equals(":") || JVM.matcher(rest).find();
            return names && !line.startsWith("2XM") ? at : -1;
        }
        at = line.indexOf(JROCKIT);
        for (int i = 0; at < 0 && i < AGENT.length; i++) {
            at = line.indexOf(AGENT[i]);
        }
        return at;
    }

    /** Process id the agent says it attaches to, or -1. */
    static long attached(String mark) {
        if (!mark.startsWith(AGENT[0])) {
            return -1;
        }
        int end = mark.indexOf(',');
        return HeaderFields.number(mark, AGENT[0].length(), end < 0 ? mark.length() : end);
    }
}
