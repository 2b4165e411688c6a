package dev.auger.analysis.threads;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds each thread of a dump in the dumps before it: by Java id if both have one, else by id of the operating system, else by name.
 * Threads are looked up by those, so a million are found about as fast each as a hundred.
 */
final class Aligner {

    /** How many threads of one key are tried; beyond, equal names tell nothing. */
    private static final int TRIES = 64;

    private final int dumpCount;
    private final List<ThreadRef> refs = new ArrayList<>();
    private final List<int[]> indexes = new ArrayList<>();
    private final Map<Long, Same> byJavaId = new HashMap<>();
    private final Map<Long, Same> byOsId = new HashMap<>();
    private final Map<String, Same> byName = new HashMap<>();
    /** Of those without a Java id only: where the one looked for has an id, others with one cannot be it. */
    private final Map<String, Same> byBareName = new HashMap<>();

    Aligner(List<ThreadDump> dumps) {
        dumpCount = dumps.size();
        for (int d = 0; d < dumpCount; d++) {
            ThreadDump dump = dumps.get(d);
            for (int i = 0; i < dump.size(); i++) {
                ThreadRef ref = dump.ref(i);
                int line = find(ref, d);
                indexes.get(line < 0 ? add(ref) : line)[d] = i;
            }
        }
    }

    List<ThreadLine> lines() {
        List<ThreadLine> lines = new ArrayList<>(refs.size());
        for (int i = 0; i < refs.size(); i++) {
            lines.add(new ThreadLine(refs.get(i), new Indexes(indexes.get(i))));
        }
        return List.copyOf(lines);
    }

    private int add(ThreadRef ref) {
        int line = refs.size();
        refs.add(ref);
        int[] places = new int[dumpCount];
        Arrays.fill(places, -1);
        indexes.add(places);
        if (ref.javaId() > 0) {
            put(byJavaId, ref.javaId(), line);
        }
        if (ref.osId() > 0 && !ref.virtual()) {
            put(byOsId, ref.osId(), line);
        }
        if (!ref.name().isEmpty()) {
            put(byName, ref.name(), line);
            if (ref.javaId() <= 0) {
                put(byBareName, ref.name(), line);
            }
        }
        return line;
    }

    private static <K> void put(Map<K, Same> map, K key, int line) {
        map.computeIfAbsent(key, k -> new Same()).add(line);
    }

    private int find(ThreadRef ref, int dump) {
        int line = ref.javaId() > 0 ? free(byJavaId.get(ref.javaId()), ref, dump) : -1;
        if (line < 0 && ref.osId() > 0 && !ref.virtual()) {
            line = free(byOsId.get(ref.osId()), ref, dump);
        }
        if (line < 0 && !ref.name().isEmpty()) {
            line = free((ref.javaId() > 0 ? byBareName : byName).get(ref.name()), ref, dump);
        }
        return line;
    }

    /** The first line not yet taken in this dump whose thread can be this one. */
    private int free(@Nullable Same same, ThreadRef ref, int dump) {
        if (same == null) {
            return -1;
        }
        same.skipTaken(dump, indexes);
        for (int i = same.from; i < Math.min(same.size, same.from + TRIES); i++) {
            int line = same.lines[i];
            if (indexes.get(line)[dump] < 0 && isSame(refs.get(line), ref)) {
                return line;
            }
        }
        return -1;
    }

    /** The lines of one key, in order. Those at the beginning that are taken in the dump at hand are not looked at again. */
    private static final class Same {

        private int[] lines = new int[1];
        private int size;
        private int from;
        private int dump = -1;

        void add(int line) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, size * 2);
            }
            lines[size++] = line;
        }

        void skipTaken(int now, List<int[]> indexes) {
            from = dump == now ? from : 0;
            dump = now;
            while (from < size && indexes.get(lines[from])[now] >= 0) {
                from++;
            }
        }
    }

    /** The numbers of two processes in one log collide; a thread may be renamed, but not renamed and moved. */
    private static boolean isSame(ThreadRef a, ThreadRef b) {
        boolean otherOs = a.osId() > 0 && b.osId() > 0 && a.osId() != b.osId();
        return a.matches(b) && (!otherOs || a.virtual() || a.name().equals(b.name()));
    }
}
