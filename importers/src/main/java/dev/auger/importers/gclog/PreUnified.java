package dev.auger.importers.gclog;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The brackets of logs of JDK 1.4 to 8 ({@code -verbose:gc}, {@code -XX:+PrintGCDetails} and the like). A record is a bracket with
 * brackets in it, over several lines or not:
 *
 * <pre>
 * 10.973: [GC (Allocation Failure) 10.973: [ParNew10.996: [CMS-concurrent-preclean: 0.3/4.6 secs] [Times: …]
 * : 1720320K->36032K(1935360K), 0.0395605 secs] 1720320K->36032K(5519360K), 0.0397919 secs] [Times: user=0.18 …]
 * </pre>
 *
 * Threads print at once, so a record may be torn apart by others; because every piece keeps its brackets, taking the inner ones out
 * puts the outer ones together again. What a bracket says is up to {@link Records}.
 */
final class PreUnified implements Dialect {

    private static final int DEEPEST = 32;
    private static final int LONGEST = 20_000;
    private static final int MOST_TAIL = 400;

    private final LogBuilder log;
    private final Records records;
    private final Deque<Node> open = new ArrayDeque<>();
    private final StringBuilder tail = new StringBuilder();
    private long lines;

    PreUnified(LogBuilder log) {
        this.log = log;
        this.records = new Records(log);
    }

    @Override
    public void line(String line, long offset) {
        lines++;
        if (line.contains("threads were stopped: ") || (open.isEmpty() && line.indexOf('[') < 0)) {
            Banner.line(line, log);
        }
        Node root = open.peekLast();
        if (root != null && (beginsAnother(line, root) || lines - root.line > LONGEST)) {
            abandon();
        }
        if (open.isEmpty() && line.startsWith(", ") && line.endsWith(" secs]")) {
            // The end of a record whose beginning is in an older file.
            log.lost(offset);
            return;
        }
        brackets(line, offset);
        piece("\n", 0, 1);
    }

    private void brackets(String line, long offset) {
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '[') {
                if (line.startsWith("0x", i + 1)) {
                    // Ranges of addresses close with the other bracket.
                    int end = line.indexOf(')', i);
                    i = end < 0 ? line.length() - 1 : end;
                    continue;
                }
                piece(line, from, i);
                from = i + 1;
                begin(offset + i);
            } else if (c == ']') {
                piece(line, from, i);
                from = i + 1;
                Node node = open.pollFirst();
                if (node != null) {
                    records.close(node, open.peekFirst(), open.isEmpty());
                }
            }
        }
        piece(line, from, line.length());
    }

    private void begin(long offset) {
        Node outer = open.peekFirst();
        Stamp stamp = Stamp.before(outer == null ? tail : outer.text);
        if (outer == null) {
            tail.setLength(0);
        }
        if (open.size() >= DEEPEST) {
            abandon();
        }
        open.addFirst(new Node(stamp, offset, lines, log.size()));
    }

    private void piece(String text, int from, int to) {
        Node node = open.peekFirst();
        if (node == null) {
            if (tail.length() > MOST_TAIL) {
                tail.delete(0, tail.length() - MOST_TAIL / 2);
            }
            tail.append(text, Math.max(from, to - MOST_TAIL), to);
        } else if (!node.append(text, from, to)) {
            abandon();
        }
    }

    /** A collection that begins at the start of a line while another has no end: that one was cut. */
    private boolean beginsAnother(String line, Node root) {
        int gc = line.indexOf("[GC");
        int full = line.indexOf("[Full GC");
        int at = full >= 0 && (gc < 0 || full < gc) ? full : gc;
        if (at < 0 || at > 60 || !Records.isPause(line, at + 1)) {
            return false;
        }
        boolean stampsOnly = true;
        for (int i = 0; i < at && stampsOnly; i++) {
            char c = line.charAt(i);
            stampsOnly = Numbers.isPart(c) || " :#-+T".indexOf(c) >= 0;
        }
        // A young collection of CMS before its remark is printed within it.
        return stampsOnly && !root.occupancy && Records.isPause(root.text.toString(), 0);
    }

    private void abandon() {
        @Nullable Node root = open.peekLast();
        if (root != null && Records.isPause(root.text.toString(), 0)) {
            log.lost(root.offset);
        }
        open.clear();
        tail.setLength(0);
    }

    @Override
    public void end(long offset) {
        Node root = open.peekLast();
        if (root != null && Records.isPause(root.text.toString(), 0)) {
            log.unfinished(root.offset);
        }
    }
}
