package dev.auger.app.report.facts;

import dev.auger.analysis.threads.PoolGroup;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.analysis.threads.ThreadGroups;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One dump of threads.
 *
 * @param file the file it stands in
 * @param number which of the file's dumps, from 1 on
 * @param of how many dumps the file holds
 * @param at when it was taken, if it says
 * @param threads threads printed, those of the VM included
 * @param states threads by state, most first, then by name; those without a state are left out
 * @param pools threads whose names differ in numbers only, most first
 * @param stacks threads at the same place, most first
 */
public record DumpFacts(
        String file,
        int number,
        int of,
        @Nullable Moment at,
        int threads,
        Map<String, Integer> states,
        List<PoolGroup> pools,
        List<StackGroup> stacks) {

    private static final int MOST = 200;

    static DumpFacts of(String file, int number, int of, ThreadDump dump) {
        return new DumpFacts(
                file,
                number,
                of,
                dump.at(),
                dump.size(),
                states(dump),
                ThreadGroups.byPool(dump).stream().limit(MOST).toList(),
                ThreadGroups.identicalStacks(dump).stream().limit(MOST).toList());
    }

    private static Map<String, Integer> states(ThreadDump dump) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < dump.size(); i++) {
            String text = dump.stateText(i);
            ThreadState state = dump.state(i);
            String name = text.isEmpty() && state != null ? state.name() : text;
            if (!name.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return java.util.Collections.unmodifiableMap(sorted);
    }

    /** The state of the canonical kind that a state's text means, for its colour: {@code waiting}, {@code blocked}, … */
    public static String colour(String state) {
        return switch (state) {
            case "RUNNABLE", "running", "runnable", "syscall" -> "runnable";
            case "BLOCKED", "sync.Mutex.Lock", "semacquire" -> "blocked";
            case "TIMED_WAITING", "sleep" -> "timed-waiting";
            case "NEW" -> "new";
            case "IO wait" -> "parked";
            default -> "waiting";
        };
    }
}
