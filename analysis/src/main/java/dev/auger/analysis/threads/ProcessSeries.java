package dev.auger.analysis.threads;

import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts out which dumps are of one process: a folder, or a log that two JVMs write, may hold those of several. */
public final class ProcessSeries {

    private ProcessSeries() {}

    /**
     * Dumps by process, each in order of time where all say when they were taken, else as they came. Processes in the order of their
     * first dump. Threads of one name have one id of the operating system in one process; where nothing can be compared, dumps of one
     * runtime are taken to be of one process.
     */
    public static List<List<ThreadDump>> split(List<? extends ThreadDump> dumps) {
        List<List<ThreadDump>> found = new ArrayList<>();
        for (ThreadDump dump : dumps) {
            found.stream()
                    .filter(series -> sameProcess(series.getLast(), dump))
                    .findFirst()
                    .orElseGet(() -> {
                        List<ThreadDump> fresh = new ArrayList<>();
                        found.add(fresh);
                        return fresh;
                    })
                    .add(dump);
        }
        return found.stream().map(ProcessSeries::inTime).toList();
    }

    private static List<ThreadDump> inTime(List<ThreadDump> series) {
        record Timed(Moment at, ThreadDump dump) {}
        List<Timed> timed = new ArrayList<>();
        for (ThreadDump dump : series) {
            Moment at = dump.at();
            if (at != null && (timed.isEmpty() || timed.getFirst().at.zoned() == at.zoned())) {
                timed.add(new Timed(at, dump));
            }
        }
        if (timed.size() < series.size()) {
            return List.copyOf(series);
        }
        timed.sort(Comparator.comparing(Timed::at));
        return timed.stream().map(Timed::dump).toList();
    }

    private static boolean sameProcess(ThreadDump a, ThreadDump b) {
        if (a.platform() != b.platform()) {
            return false;
        }
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < a.size(); i++) {
            if (a.osId(i) > 0 && !a.virtual(i) && !a.name(i).isEmpty()) {
                // A name that several have says nothing.
                ids.merge(a.name(i), a.osId(i), (x, y) -> -1L);
            }
        }
        int same = 0;
        int other = 0;
        for (int i = 0; i < b.size() && !ids.isEmpty(); i++) {
            Long id = b.osId(i) > 0 && !b.virtual(i) ? ids.get(b.name(i)) : null;
            if (id != null && id > 0) {
                same += id == b.osId(i) ? 1 : 0;
                other += id == b.osId(i) ? 0 : 1;
            }
        }
        return same >= other;
    }
}
