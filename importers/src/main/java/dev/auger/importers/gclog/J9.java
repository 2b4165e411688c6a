package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Verbose GC logs of IBM J9 and Eclipse OpenJ9 ({@code -Xverbosegclog}), XML read tag by tag so that a cut file is no matter. A pause is
 * what stands between {@code exclusive-start} and {@code exclusive-end} if a collection is in it:
 *
 * <pre>
 * &lt;exclusive-start timestamp="2016-08-09T15:14:56.110" …>
 *   &lt;af-start type="nursery" …>, &lt;sys-start reason="explicit" …>, &lt;concurrent-collection-start …>   the cause
 *   &lt;gc-start type="global" …>   &lt;mem-info free="…" total="…">                              before
 *   &lt;gc-end …>                   &lt;mem-info free="…" total="…">                              after
 * &lt;exclusive-end durationms="1182.375" />
 * </pre>
 */
final class J9 implements Dialect {

    private static final double MILLI = 1e6;

    private final LogBuilder log;
    private long exclusiveStart;
    private boolean exclusive;
    private String cause = "";
    private @Nullable Draft open;
    private boolean beforeKnown;
    private boolean inside;
    private long openOffset;
    private long earlier;

    J9(LogBuilder log) {
        this.log = log;
    }

    @Override
    public void line(String line, long offset) {
        int at = line.indexOf('<');
        if (at < 0) {
            return;
        }
        String tag = line.substring(at + 1);
        time(tag);
        if (tag.startsWith("verbosegc")) {
            String version = attribute(tag, "version");
            log.producer("IBM J9 " + version);
            log.collector("J9");
            log.clock().banner();
        } else if (tag.startsWith("exclusive-start")) {
            exclusive = true;
            exclusiveStart = log.clock().now();
            earlier = 0;
            cause = "";
            open = null;
        } else if (tag.startsWith("af-start")) {
            cause = "allocation failure " + attribute(tag, "type");
        } else if (tag.startsWith("sys-start")) {
            cause = attribute(tag, "reason");
        } else if (tag.startsWith("concurrent-collection-start")) {
            cause = "concurrent";
        } else if (tag.startsWith("gc-start")) {
            begin(tag, offset);
        } else if (tag.startsWith("mem-info") && open != null && inside) {
            heap(tag, open);
        } else if (tag.startsWith("gc-end")) {
            finish(tag);
        } else if (tag.startsWith("exclusive-end")) {
            release(tag);
        } else if (tag.startsWith("/gc-start") || tag.startsWith("/gc-end")) {
            inside = false;
        } else if (tag.startsWith("attribute name=\"maxHeapSize\"")) {
            log.heapMax(parse(attribute(tag, "value")));
        }
    }

    private void time(String tag) {
        String text = attribute(tag, "timestamp");
        if (!text.isEmpty()) {
            log.clock().at(Dates.epochNanos(text, 0, text.length()), -1, false);
        }
    }

    private void begin(String tag, long offset) {
        String type = attribute(tag, "type");
        Kind kind = switch (type) {
            case "scavenge" -> Kind.YOUNG;
            case "partial gc" -> Kind.MIXED;
            case "global mark increment", "global mark phase" -> Kind.PAUSE;
            default -> Kind.FULL;
        };
        Draft draft = log.add(
                kind,
                type.isEmpty() ? "gc" : type,
                exclusive ? exclusiveStart : log.clock().now());
        draft.cause = cause;
        String id = attribute(tag, "id");
        draft.id = (int) Math.min(Integer.MAX_VALUE, Numbers.whole(id, 0, id.length()));
        earlier += open == null ? 0 : open.pause;
        open = draft;
        openOffset = offset;
        beforeKnown = false;
        inside = true;
    }

    private void heap(String tag, Draft draft) {
        long free = parse(attribute(tag, "free"));
        long total = parse(attribute(tag, "total"));
        if (free < 0 || total < free) {
            return;
        }
        if (!beforeKnown) {
            draft.before = total - free;
        } else {
            draft.after = total - free;
        }
        draft.committed = total;
    }

    private void finish(String tag) {
        Draft draft = open;
        beforeKnown = true;
        inside = true;
        if (draft != null) {
            String duration = attribute(tag, "durationms");
            draft.pause = Math.max(0, Numbers.nanos(duration, 0, duration.length(), MILLI));
            String user = attribute(tag, "usertimems");
            String system = attribute(tag, "systemtimems");
            log.cpu(Numbers.nanos(user, 0, user.length(), MILLI), Numbers.nanos(system, 0, system.length(), MILLI));
        }
    }

    private void release(String tag) {
        String text = attribute(tag, "durationms");
        long nanos = Numbers.nanos(text, 0, text.length(), MILLI);
        log.stopped(nanos);
        if (open != null && nanos >= 0) {
            // All threads stand from the request on; the collections are a part of that, and the last gets the rest.
            open.pause = Math.max(open.pause, nanos - earlier);
        }
        open = null;
        exclusive = false;
    }

    private static long parse(String digits) {
        String text = digits.startsWith("0x") ? "" : digits;
        return Numbers.whole(text, 0, text.length());
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=\"");
        int from = at + name.length() + 3;
        int to = at < 0 ? -1 : tag.indexOf('"', from);
        return to < 0 || to - from > 200 ? "" : tag.substring(from, to);
    }

    @Override
    public void end(long offset) {
        if (open != null && open.pause == 0) {
            log.unfinished(openOffset);
        }
    }
}
