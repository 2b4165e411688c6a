package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Scratch;
import dev.auger.benchmarks.process.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What each phase of a first time costs: the real process records its own Java threads' CPU time ({@code jdk.CPUTimeSample}, Linux, JDK
 * 25), and each sample counts for the phase its stack is in. What no Java thread spends (compilers, the collector, starting, ending) is
 * the difference to the CPU time of the whole process.
 */
final class Phases {
    private static final String EVENT = "jdk.CPUTimeSample";

    private final Dump dump;
    private final Contenders contenders;
    private final Child child;

    Phases(Dump dump, Contenders contenders, Child child) {
        this.dump = dump;
        this.contenders = contenders;
        this.child = child;
    }

    /**
     * The table.
     *
     * @param runs how often to record; means are shown
     */
    String markdown(int runs, Counts counts) throws IOException, InterruptedException {
        Map<Phase, Double> seconds = new LinkedHashMap<>();
        Phase.ALL.forEach(phase -> seconds.put(phase, 0.0));
        double other = 0;
        double whole = 0;
        for (int run = 0; run < runs; run++) {
            whole += record().cpu() / runs;
            for (RecordedEvent sample : samples()) {
                double cost = sample.getDuration("samplingPeriod").toNanos() / 1e9 / runs;
                List<String> stack = stack(sample);
                Optional<Phase> phase = Phase.of(stack);
                phase.ifPresent(p -> seconds.merge(p, cost, Double::sum));
                if (phase.isEmpty() && stack.stream().noneMatch(method -> method.startsWith("jdk.jfr."))) {
                    other += cost;
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "| phase of a first time | CPU s | ns an object | ns a reference | what bounds it |",
                "|---|---|---|---|---|"));
        double known = other;
        for (Phase phase : Phase.ALL) {
            double cost = seconds.getOrDefault(phase, 0.0);
            known += cost;
            lines.add(row(phase.name(), cost, counts, phase.bound()));
        }
        lines.add(row("other Java: starting, loading classes, answering", other, counts, "a fixed cost"));
        lines.add(row(
                "compilers, collector, the recording, the JVM's start and end",
                Math.max(0, whole - known),
                counts,
                "a fixed cost"));
        lines.add(row("the whole process", whole, counts, ""));
        return String.join("\n", lines) + "\n\n";
    }

    private static String row(String name, double cost, Counts counts, String bound) {
        return Report.text(
                "| %s | %.2f | %.0f | %.0f | %s |",
                name, cost, cost * 1e9 / counts.objects(), cost * 1e9 / Math.max(1, counts.references()), bound);
    }

    private Usage record() throws IOException, InterruptedException {
        Scratch.empty(dump.fresh());
        return child.run(contenders.firstTime("-XX:StartFlightRecording:settings=none,filename=" + file() + ",+" + EVENT
                + "#enabled=true,+" + EVENT + "#throttle=1ms"));
    }

    private List<RecordedEvent> samples() throws IOException {
        return RecordingFile.readAllEvents(file()).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .toList();
    }

    private Path file() {
        return dump.temporary().resolve("phases.jfr");
    }

    private static List<String> stack(RecordedEvent sample) {
        RecordedStackTrace trace = sample.getStackTrace();
        return trace == null
                ? List.of()
                : trace.getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName())
                        .toList();
    }
}
