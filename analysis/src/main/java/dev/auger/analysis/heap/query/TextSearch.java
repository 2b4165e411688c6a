package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.PlatformClasses;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a text: strings that contain it, with what keeps them.
 *
 * @param strings those that retain most, most bytes first, then by place in the dump
 * @param total all reachable strings that contain the text
 */
public record TextSearch(List<FoundText> strings, long total) {

    /** Characters of a string that are searched. */
    public static final int LONGEST = 1 << 24;

    private static final int CHECK = (1 << 12) - 1;

    /**
     * Searches all reachable strings, upper and lower case apart.
     *
     * @param most strings to return
     * @param job told objects looked through
     */
    public static TextSearch find(HeapAnalysis analysis, String text, int most, Job job) {
        HeapSnapshot heap = analysis.heap();
        boolean[] strings = new boolean[heap.classCount()];
        for (int c = 0; c < strings.length; c++) {
            strings[c] = heap.heapClass(c).name().equals("java.lang.String");
        }
        Comparator<Long> best = Comparator.comparingLong((Long o) -> -analysis.retainedSize(o))
                .thenComparing(Comparator.naturalOrder());
        PriorityQueue<Long> kept = new PriorityQueue<>(best.reversed());
        long total = 0;
        job.begin(heap.objectCount(), Progress.Unit.OBJECTS);
        for (long o = 0; o < heap.objectCount(); o++) {
            if (strings[heap.classOf(o)] && analysis.reachable(o) && contains(heap, o, text)) {
                total++;
                kept.add(o);
                if (kept.size() > most) {
                    kept.poll();
                }
            }
            if ((o & CHECK) == CHECK) {
                job.advance(CHECK + 1L);
            }
        }
        List<FoundText> found = new ArrayList<>();
        for (long string : kept.stream().sorted(best).toList()) {
            HeapPath path = GcPaths.shortest(heap, analysis, string, job).orElse(null);
            String whole = heap.stringValue(string, LONGEST);
            found.add(new FoundText(
                    string, whole == null ? 0 : whole.length(), analysis.retainedSize(string), path, holder(path)));
        }
        return new TextSearch(List.copyOf(found), total);
    }

    private static boolean contains(HeapSnapshot heap, long string, String text) {
        String whole = heap.stringValue(string, LONGEST);
        return whole != null && whole.contains(text);
    }

    private static @Nullable PathStep holder(@Nullable HeapPath path) {
        if (path == null) {
            return null;
        }
        for (PathStep step : path.steps().reversed()) {
            boolean array = step.className().endsWith("[]");
            if (!array && !PlatformClasses.contains(step.className())) {
                return step;
            }
        }
        return null;
    }
}
