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

    /** How many threads of one name are tried; beyond, equal names tell nothing. */
    private static final int TRIES = 64;

    private final int dumpCount;
    private final List<ThreadRef> refs = new ArrayList<>();
    private final List<int[]> indexes = new ArrayList<>();
    private final Map<Long, List<Integer>> byJavaId = new HashMap<>();
    private final Map<Long, List<Integer>> byOsId = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    /** Of those without a Java id only: where the one looked for has an id, others with one cannot be it. */
    private final Map<String, List<Integer>> byBareName = new HashMap<>();

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

    private static <K> void put(Map<K, List<Integer>> map, K key, int line) {
        List<Integer> lines = map.get(key);
        if (lines == null) {
            // Nearly every key is one thread's.
            map.put(key, List.of(line));
        } else if (lines instanceof ArrayList<Integer> many) {
            many.add(line);
        } else {
            List<Integer> many = new ArrayList<>(lines);
            many.add(line);
            map.put(key, many);
        }
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
    private int free(@Nullable List<Integer> lines, ThreadRef ref, int dump) {
        if (lines == null) {
            return -1;
        }
        int tries = 0;
        for (int line : lines) {
            if (indexes.get(line)[dump] < 0) {
                if (isSame(refs.get(line), ref)) {
                    return line;
                }
                if (++tries > TRIES) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** The numbers of two processes in one log collide; a thread may be renamed, but not renamed and moved. */
    private static boolean isSame(ThreadRef a, ThreadRef b) {
        boolean otherOs = a.osId() > 0 && b.osId() > 0 && a.osId() != b.osId();
        return a.matches(b) && (!otherOs || a.virtual() || a.name().equals(b.name()));
    }
}
