package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logs of {@code -Xlog:gc*}, JDK 9 and later, of every collector, with any decorations. The text has no specification; forms were
 * taken from logs of JDK 9 to 25.
 *
 * <pre>
 * GC(7) Pause Young (Normal) (G1 Evacuation Pause)                        begin, if gc,start is on
 * GC(7) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6.529ms  end
 * GC(8) Concurrent Cycle 42.463ms                                         a cycle of G1; of CMS and Shenandoah its phases only
 * GC(9) Garbage Collection (Warmup) 106M(10%)->88M(9%)                    a cycle of ZGC, its pauses among the phases
 * GC(9) Y: Pause Mark Start (Major) 0.023ms                               the same of generational ZGC
 * GC(7) User=0.02s Sys=0.00s Real=0.01s
 * </pre>
 */
final class Unified implements Dialect {

    private static final int MOST_OPEN = 1024;
    private static final int RELOCATE_END = 4;

    private final LogBuilder log;
    private final UnifiedLine parts = new UnifiedLine();
    private final Map<Integer, Pause> pauses = bounded();
    private final Map<Integer, Draft> cycles = bounded();
    private long alone = -1;
    private boolean aloneVaries;

    /** A pause that has begun. */
    private record Pause(Title title, long start, long offset, int position) {}

    Unified(LogBuilder log) {
        this.log = log;
    }

    /** Ids that never come back must not fill the memory. */
    private static <T> Map<Integer, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > MOST_OPEN;
            }
        };
    }

    @Override
    public void line(String line, long offset) {
        if (!parts.parse(line)) {
            if (!line.startsWith("GC(")) {
                return;
            }
            message(line, offset);
            return;
        }
        log.clock().at(parts.epoch(), parts.uptime(), parts.isZoned());
        log.process(parts.host(), parts.numbers() > 1 ? parts.firstNumber() : -1);
        if (parts.numbers() == 1) {
            aloneVaries |= alone >= 0 && alone != parts.firstNumber();
            alone = parts.firstNumber();
        }
        message(parts.message(), offset);
    }

    private void message(String message, long offset) {
        if (message.startsWith("GC(")) {
            int close = message.indexOf(')');
            long id = close < 0 ? -1 : Numbers.whole(message, 3, close);
            if (id >= 0 && id <= Integer.MAX_VALUE) {
                collection((int) id, message.substring(close + 1).strip(), offset);
            }
        } else if (message.startsWith("Using ")) {
            using(message);
        } else {
            Banner.line(message, log);
        }
    }

    private void using(String message) {
        String name = UnifiedNames.collector(message.strip());
        if (!name.isEmpty()) {
            log.collector(name);
            log.clock().banner();
        }
    }

    private void collection(int id, String text, long offset) {
        String plain = UnifiedNames.withoutGeneration(text);
        if (plain.startsWith("Pause ")) {
            pause(id, plain, offset);
        } else if (plain.startsWith("Concurrent ")) {
            concurrent(id, plain);
        } else if (plain.startsWith("Garbage Collection")
                || plain.startsWith("Major Collection")
                || plain.startsWith("Minor Collection")) {
            cycleOfZ(id, plain);
        } else if (plain.startsWith("User=")) {
            cpu(plain);
        } else if (plain.startsWith("Capacity:")) {
            capacity(id, plain);
        } else {
            UnifiedNames.generation(plain).ifPresent(log::collector);
        }
    }

    private void pause(int id, String text, long offset) {
        UnifiedFigures figures = UnifiedFigures.of(text);
        Title title = Title.of(figures.title());
        if (!title.whole() || figures.title().contains("->")) {
            log.lost(offset);
            return;
        }
        if (figures.nanos() < 0) {
            if (figures.heap() != null) {
                log.lost(offset);
            } else {
                pauses.put(id, new Pause(title, log.clock().now(), offset, log.size()));
            }
            return;
        }
        Draft cycle = cycles.get(id);
        if (cycle != null && cycle.name.endsWith("Collection")) {
            cycle.pause += figures.nanos();
            return;
        }
        Pause begun = pauses.get(id);
        // A pause of the same id may have begun and been left out; it has another title.
        boolean same = begun != null && begun.title.base().equals(title.base());
        if (same) {
            pauses.remove(id);
        }
        long start = same ? begun.start : log.clock().now() - figures.nanos();
        Draft draft = log.add(title.pauseKind(), title.name(), start);
        draft.id = id;
        draft.pause = figures.nanos();
        draft.cause = title.cause();
        if (figures.heap() != null) {
            draft.heap(figures.heap());
        }
        if (same) {
            // What ended between its begin and its end happened within it: the young collection of CMS before remark,
            // the full
            // collection of Serial after a young one that failed.
            log.nest(begun.position, draft);
        }
        UnifiedNames.collectorOf(title).ifPresent(log::collector);
    }

    private void concurrent(int id, String text) {
        UnifiedFigures figures = UnifiedFigures.of(text);
        String name = Title.of(figures.title()).base();
        if (name.indexOf(':') >= 0) {
            // Statistics of what runs beside the program, as of refinement.
            return;
        }
        Draft cycle = cycles.get(id);
        boolean whole = name.endsWith("Cycle");
        if (cycle == null) {
            long start = log.clock().now() - Math.max(0, figures.nanos());
            cycle = log.add(Kind.CONCURRENT, whole ? name : "Concurrent Cycle", start);
            cycle.id = id;
            cycles.put(id, cycle);
        }
        if (figures.heap() != null) {
            Transition heap = figures.heap();
            cycle.before = cycle.before < 0 ? heap.before() : cycle.before;
            cycle.after = heap.after();
            cycle.committed = heap.total();
        }
    }

    private void cycleOfZ(int id, String text) {
        UnifiedFigures figures = UnifiedFigures.of(text);
        Title title = Title.of(figures.title());
        Draft cycle = cycles.get(id);
        if (cycle == null || !cycle.name.equals(title.name())) {
            cycle = log.add(Kind.CONCURRENT, title.name(), log.clock().now() - Math.max(0, figures.nanos()));
            cycle.id = id;
            cycle.cause = title.cause();
            cycles.put(id, cycle);
            log.collector("ZGC");
        }
        if (figures.heap() != null) {
            cycle.heap(figures.heap());
        }
    }

    private void cpu(String text) {
        long user = -1;
        long system = -1;
        for (String word : text.split(" ", 4)) {
            int end = word.endsWith("s") ? word.length() - 1 : word.length();
            if (word.startsWith("User=")) {
                user = Numbers.nanos(word, 5, end, 1e9);
            } else if (word.startsWith("Sys=")) {
                system = Numbers.nanos(word, 4, end, 1e9);
            }
        }
        log.cpu(user, system);
    }

    /** {@code Capacity: 40960M (100%) …}: at the start and the end of marking, at the start and the end of relocation. */
    private void capacity(int id, String text) {
        Draft cycle = cycles.get(id);
        if (cycle == null) {
            return;
        }
        int column = 0;
        for (String word : text.substring("Capacity:".length()).strip().split(" +", 16)) {
            long bytes = Numbers.bytes(word, 0, word.length());
            if (bytes >= 0 && ++column == RELOCATE_END) {
                cycle.committed = bytes;
            }
        }
    }

    @Override
    public void end(long offset) {
        for (Pause pause : pauses.values()) {
            log.unfinished(pause.offset);
        }
        if (!aloneVaries && alone > 0) {
            log.process(null, alone);
        }
    }
}
