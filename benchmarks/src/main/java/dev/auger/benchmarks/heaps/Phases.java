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
    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final String LOST = "jdk.CPUTimeSamplesLost";

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
        double lost = 0;
        double whole = 0;
        for (int run = 0; run < runs; run++) {
            whole += record().cpu() / runs;
            double known = 0;
            List<RecordedEvent> samples = events(SAMPLE);
            for (RecordedEvent sample : samples) {
                double cost = sample.getDuration("samplingPeriod").toNanos() / 1e9 / runs;
                known += cost;
                List<String> stack = stack(sample);
                Optional<Phase> phase = Phase.of(stack);
                phase.ifPresent(p -> seconds.merge(p, cost, Double::sum));
                if (phase.isEmpty() && stack.stream().noneMatch(method -> method.startsWith("jdk.jfr."))) {
                    other += cost;
                }
            }
            long missing = events(LOST).stream()
                    .mapToLong(event -> event.getInt("lostSamples"))
                    .sum();
            lost += missing * known / Math.max(1, samples.size());
        }
        List<String> lines = new ArrayList<>(List.of(
                "| phase of a first time | CPU s | ns an object | ns a reference | what bounds it |",
                "|---|---|---|---|---|"));
        double known = other + lost;
        for (Phase phase : Phase.ALL) {
            double cost = seconds.getOrDefault(phase, 0.0);
            known += cost;
            lines.add(row(phase.name(), cost, counts, phase.bound()));
        }
        lines.add(row("other Java: starting, loading classes, answering", other, counts, "a fixed cost"));
        lines.add(row("Java, in samples that were lost", lost, counts, ""));
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
        String options = ":settings=none,filename=%s,+%s#enabled=true,+%s#throttle=1ms,+%s#enabled=true";
        return child.run(
                contenders.firstTime("-XX:StartFlightRecording" + options.formatted(file(), SAMPLE, SAMPLE, LOST)));
    }

    private List<RecordedEvent> events(String name) throws IOException {
        return RecordingFile.readAllEvents(file()).stream()
                .filter(event -> event.getEventType().getName().equals(name))
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
