package dev.auger.benchmarks.recordings;

import com.sun.management.OperatingSystemMXBean;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.importers.Focus;
import dev.auger.importers.Importers;
import dev.auger.importers.Source;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * The same questions in one JVM, again and again, as the window asks them: {@code Warm TIMES FILE}. The first time is cold; warm is the
 * median of the second half, when the compilers are done.
 */
public final class Warm {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Source file;
    private final int times;

    private Warm(Path path, int times) {
        this.file = new Source(path.getFileName().toString(), path, false);
        this.times = times;
    }

    /** What is asked; the answer is thrown away. */
    private interface Question {
        void ask() throws ImportFailure, IOException;
    }

    /** Seconds, of all threads and on the clock. */
    private record Cost(double cpu, double wall) {}

    public static void main(String[] args) throws Exception {
        Warm warm = new Warm(Path.of(args[1]), Integer.parseInt(args[0]));
        System.out.println("| in one JVM | first time: CPU s | wall s | warm: CPU s | wall s |\n|---|---|---|---|---|");
        warm.row("the first partial result and its call tree, the rest cancelled", warm::firstPicture);
        warm.row("CPU flame graph", () -> warm.read(Focus.on(Set.of(SampleKind.CPU)), Warm::tree));
        warm.row("allocation", () -> warm.read(Focus.on(Set.of(SampleKind.ALLOC)), Warm::allocations));
        warm.row("everything a window opens, and the CPU flame graph", () -> warm.read(Focus.EVERYTHING, Warm::tree));
    }

    private void firstPicture() throws ImportFailure, IOException {
        Job job = Job.quiet();
        try {
            open(Focus.EVERYTHING, job, snapshot -> {
                tree((Recording) snapshot);
                job.cancel();
            });
        } catch (JobCancelled e) {
            return; // as meant; a small file may come without a partial result
        }
    }

    private void read(Focus focus, Consumer<Recording> question) throws ImportFailure, IOException {
        try (Recording recording = (Recording) open(focus, Job.quiet(), snapshot -> {})) {
            question.accept(recording);
        }
    }

    private Evidence open(Focus focus, Job job, Consumer<Evidence> snapshots) throws ImportFailure {
        return new Importers().open(file, focus, job, snapshots);
    }

    private static void tree(Recording recording) {
        CallTreeOptions options = new CallTreeOptions(SampleKind.CPU, false, false, false);
        CallTrees.of(recording, options, SampleFilter.ALL, Job.quiet());
    }

    private static void allocations(Recording recording) {
        Allocations.summarise(recording, SampleFilter.ALL, Job.quiet());
    }

    private void row(String name, Question question) throws ImportFailure, IOException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long cpu = SYSTEM.getProcessCpuTime();
            long wall = System.nanoTime();
            question.ask();
            costs.add(new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9));
        }
        List<Cost> warm = costs.subList(times / 2, times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                costs.getFirst().cpu(),
                costs.getFirst().wall(),
                median(warm, Cost::cpu),
                median(warm, Cost::wall));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> column) {
        double[] values = costs.stream().mapToDouble(column).sorted().toArray();
        return values[values.length / 2];
    }
}
