package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What a bracket of a log of JDK 5 to 8 says, by its first words. */
final class Records {

    private final LogBuilder log;
    private final Cycles cycles;

    Records(LogBuilder log) {
        this.log = log;
        this.cycles = new Cycles(log);
    }

    /** Whether a pause begins here: {@code GC (}, {@code GC--}, {@code GC 1.2: }, {@code Full GC}, {@code GC pause}, {@code GC remark}. */
    static boolean isPause(String text, int at) {
        if (text.startsWith("Full GC", at)) {
            return true;
        }
        if (!text.startsWith("GC", at)) {
            return false;
        }
        int next = at + 2;
        if (text.startsWith(" pause", next) || text.startsWith(" remark", next) || text.startsWith(" cleanup", next)) {
            return true;
        }
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '-')) {
            next++;
        }
        return next >= text.length()
                || "([\n".indexOf(text.charAt(next)) >= 0
                || Numbers.isPart(text.charAt(next))
                || text.startsWith("Before GC", next);
    }

    /**
     * @param outer the bracket around it, or null
     * @param top whether it is in no other
     */
    void close(Node node, @Nullable Node outer, boolean top) {
        String text = node.text.toString();
        if (text.startsWith("Times: ")) {
            times(text);
        } else if (text.startsWith("Eden: ")) {
            heapOfG1(text);
        } else if (text.startsWith("GC concurrent-") || text.startsWith("CMS-concurrent-")) {
            cycles.phase(text.substring(text.indexOf("concurrent-") + 11), at(node), text.startsWith("CMS"));
        } else if (text.startsWith("Concurrent ")) {
            cycles.shenandoah(text, at(node));
        } else if (text.startsWith("Pause ")) {
            pauseOfShenandoah(text, node);
        } else if (isPause(text, 0)) {
            pause(text, node, outer);
        } else if (outer != null) {
            part(text, outer);
        } else if (top && text.startsWith(" ")) {
            heapOfG1(text);
        }
    }

    private long at(Node node) {
        return log.clock().at(node.stamp.epoch(), node.stamp.uptime(), node.stamp.zoned());
    }

    private void part(String text, Node outer) {
        if (text.startsWith("YG occupancy")) {
            outer.occupancy = true;
        } else if (text.contains("CMS-initial-mark")) {
            outer.initialMark = true;
        } else if (text.contains("CMS-remark")) {
            outer.remark = true;
        } else if (text.startsWith("ParNew")) {
            log.collector("CMS");
        } else if (text.startsWith("DefNew")) {
            log.collector("Serial");
        } else if (text.startsWith("PSYoungGen")) {
            log.collector("Parallel");
        } else if ((text.startsWith("CMS") && !text.startsWith("CMS Perm") && !text.startsWith("CMS-"))
                || text.startsWith("Tenured")
                || text.startsWith("PSOldGen")
                || text.startsWith("ParOldGen")) {
            outer.old |= Transition.last(text) != null;
        }
    }

    private void pause(String text, Node node, @Nullable Node outer) {
        long start = at(node);
        int secs = text.lastIndexOf(" secs");
        int from = secs < 0 ? -1 : Numbers.startOf(text, secs);
        long nanos = secs < 0 ? -1 : Numbers.nanos(text, from, secs, 1e9);
        if (nanos < 0) {
            log.lost(node.offset);
            return;
        }
        Title title = Title.of(head(text));
        Kind kind = kind(title, node);
        Draft draft = log.add(kind, name(title, node), start);
        draft.id = node.stamp.id();
        draft.pause = nanos;
        draft.cause = title.cause().startsWith("CMS ") ? "" : title.cause();
        Transition heap = Transition.last(text);
        if (heap == null) {
            heap = Transition.lastUse(text);
            if (heap != null && kind == Kind.YOUNG) {
                // Without details, CMS prints a use and no change at its pauses, and nothing else.
                draft.kind = Kind.PAUSE;
            }
        }
        if (heap != null) {
            draft.heap(heap);
        }
        if (title.base().startsWith("GC pause") || title.base().startsWith("GC cleanup")) {
            log.collector("G1");
        }
        // A pause around this one closes later and counts for both.
        draft.nested = outer != null && isPause(outer.text.toString(), 0);
    }

    /** The words at the beginning, up to the first figure that is not within brackets. */
    private static String head(String text) {
        int depth = 0;
        int i = 0;
        for (; i < text.length() && i < 300; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth <= 0
                    && (c == '\n' || c == ',' || (c >= '0' && c <= '9'))
                    && !(c != '\n' && c != ',' && i > 0 && Character.isLetter(text.charAt(i - 1)))) {
                break;
            }
        }
        String head = text.substring(0, i).strip();
        int before = head.indexOf("Before GC");
        String words = before < 0 ? head : head.substring(0, before).strip();
        while (words.endsWith("-") || words.endsWith(":")) {
            words = words.substring(0, words.length() - 1).strip();
        }
        return words;
    }

    private static Kind kind(Title title, Node node) {
        if (title.base().startsWith("Full GC")) {
            return Kind.FULL;
        }
        if (node.initialMark
                || node.remark
                || title.cause().startsWith("CMS ")
                || title.base().startsWith("GC remark")
                || title.base().startsWith("GC cleanup")) {
            return Kind.PAUSE;
        }
        if (title.name().contains("(mixed)") || title.name().contains("(partial)")) {
            return Kind.MIXED;
        }
        return node.old ? Kind.FULL : Kind.YOUNG;
    }

    private static String name(Title title, Node node) {
        if (title.cause().startsWith("CMS ")) {
            return title.cause();
        }
        return node.initialMark ? "CMS Initial Mark" : node.remark ? "CMS Final Remark" : title.name();
    }

    private void pauseOfShenandoah(String text, Node node) {
        long now = at(node);
        log.collector("Shenandoah");
        int millis = text.endsWith(" ms") ? text.length() - 3 : -1;
        if (millis < 0) {
            return;
        }
        int from = Numbers.startOf(text, millis);
        long nanos = Numbers.nanos(text, from, millis, 1e6);
        if (nanos < 0) {
            log.lost(node.offset);
            return;
        }
        Transition heap = Transition.last(text);
        int comma = text.lastIndexOf(',', from);
        Title title = Title.of(text.substring(0, heap != null ? heap.start() : Math.max(0, comma)));
        Draft draft = log.add(title.pauseKind(), title.name(), now - nanos);
        draft.pause = nanos;
        draft.cause = title.cause();
        if (heap != null) {
            draft.heap(heap);
        }
    }

    /** {@code Heap: 5120.0K(64.0M)->5024.4K(64.0M)}, after the pause it belongs to; JDK 6 prints it without its generations. */
    private void heapOfG1(String text) {
        Draft last = log.last();
        int from = Math.max(0, text.indexOf("Heap: "));
        Transition heap = Transition.last(text.substring(from));
        if (last != null && heap != null && (last.before < 0 || text.startsWith("Eden: "))) {
            last.heap(heap);
        }
    }

    private void times(String text) {
        log.cpu(after(text, "user="), after(text, "sys="));
    }

    private static long after(String text, String key) {
        int from = text.indexOf(key) + key.length();
        if (from < key.length()) {
            return -1;
        }
        int to = from;
        while (to < text.length()
                && (Character.isDigit(text.charAt(to))
                        || text.charAt(to) == '.'
                        || (text.charAt(to) == ','
                                && to + 1 < text.length()
                                && Character.isDigit(text.charAt(to + 1))))) {
            to++;
        }
        return Numbers.nanos(text, from, to, 1e9);
    }
}
