package dev.auger.benchmarks.recordings;

import com.sun.management.OperatingSystemMXBean;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The same questions in one JVM, again and again, as the window asks them: {@code Warm TIMES FILE}. The first time is cold; of the rest
 * the median of the second half is shown, when the compilers are done.
 */
public final class Warm {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path file;
    private final List<double[]> runs =
            new ArrayList<>(); // first snapshot: wall; flame: CPU, wall; everything: CPU, wall

    private Warm(Path file) {
        this.file = file;
    }

    public static void main(String[] args) throws Exception {
        Warm warm = new Warm(Path.of(args[1]));
        for (int i = Integer.parseInt(args[0]); i > 0; i--) {
            warm.run();
        }
        warm.print();
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        AtomicLong first = new AtomicLong();
        try (Recording recording = open(snapshot -> first.compareAndSet(0, System.nanoTime()))) {
            long read = System.nanoTime();
            long readCpu = SYSTEM.getProcessCpuTime();
            tree(recording);
            long end = System.nanoTime();
            first.compareAndSet(0, read); // a file of one chunk has no partial result
            runs.add(new double[] {
                (first.get() - start) / 1e9,
                (readCpu - cpu) / 1e9,
                (read - start) / 1e9,
                (SYSTEM.getProcessCpuTime() - readCpu) / 1e9,
                (end - read) / 1e9
            });
        }
    }

    private Recording open(java.util.function.Consumer<Evidence> snapshots) throws Exception {
        return (Recording) new Importers().open(file, Job.quiet(), snapshots::accept);
    }

    private static void tree(Recording recording) {
        CallTrees.of(
                recording, new CallTreeOptions(SampleKind.CPU, false, false, false), SampleFilter.ALL, Job.quiet());
    }

    private void print() {
        String[] questions = {
            "first chunk's snapshot, wall s",
            "everything read, CPU s",
            "everything read, wall s",
            "call tree, CPU s",
            "call tree, wall s"
        };
        StringBuilder table = new StringBuilder("| in one JVM | first time | warm |\n|---|---|---|\n");
        for (int i = 0; i < questions.length; i++) {
            int column = i;
            double[] later = runs.subList(runs.size() / 2, runs.size()).stream()
                    .mapToDouble(run -> run[column])
                    .sorted()
                    .toArray();
            table.append(String.format(
                    Locale.ROOT, "| %s | %.3f | %.3f |%n", questions[i], runs.getFirst()[i], later[later.length / 2]));
        }
        System.out.print(table);
    }
}
