package dev.auger.benchmarks.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Notes when pulses begin and what CPU time the application thread had until then; what the phases of each pulse took on the
 * application and the rendering thread, the toolkit tells flight recorder itself ({@code javafx.PulsePhase}, {@code javafx.Input}).
 */
final class Meter {

    /** Work on the application thread that is longer is listed. */
    static final Duration LONG = Duration.ofMillis(8);

    private static final int MOST = 100_000;
    private static final String PHASE = "javafx.PulsePhase";
    private static final String INPUT = "javafx.Input";

    private final Recording recording = new Recording();
    private final long[] wall = new long[MOST];
    private final long[] cpu = new long[MOST];
    private final long[] renderCpu = new long[MOST];
    private long renderer;
    private int size;
    private Instant began = Instant.EPOCH;
    private Instant ended = Instant.EPOCH;

    /** Begins to record; before the toolkit starts, or it tells nothing. */
    Meter() {
        recording.enable(PHASE).withoutStackTrace().withThreshold(Duration.ZERO);
        recording.enable(INPUT).withoutStackTrace().withThreshold(Duration.ZERO);
        recording.start();
    }

    void begin() {
        size = 0;
        renderer = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::threadId)
                .findFirst()
                .orElseThrow();
        began = Instant.now();
    }

    /** Called at the beginning of each pulse, on the application thread. */
    void pulse() {
        wall[size] = System.nanoTime();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        cpu[size] = threads.getCurrentThreadCpuTime();
        renderCpu[size] = threads.getThreadCpuTime(renderer);
        size++;
    }

    void end() {
        ended = Instant.now();
    }

    /**
     * What was measured between {@link #begin} and {@link #end}.
     *
     * @param frame pulse to pulse
     * @param application CPU time of the application thread from pulse to pulse: input, other tasks and the pulse itself
     * @param rendering the same of the rendering thread
     * @param pulse wall time of a pulse on the application thread without waiting for the renderer
     * @param render wall time of the rendering thread a pulse
     * @param over phases and inputs of the application thread over {@link #LONG}, with how often and the longest in milliseconds
     */
    record Measured(
            Figures frame,
            Figures application,
            Figures rendering,
            Figures pulse,
            Figures render,
            Map<String, Over> over) {}

    /** How often, and the longest in nanoseconds. */
    record Over(int count, long most) {
        Over and(long nanos) {
            return new Over(count + 1, Math.max(most, nanos));
        }
    }

    Measured measured() {
        Map<Long, Long> pulses = new HashMap<>();
        Map<Long, Long> renders = new HashMap<>();
        Map<String, Over> over = new TreeMap<>();
        for (RecordedEvent event : events()) {
            if (event.getStartTime().isBefore(began) || event.getStartTime().isAfter(ended)) {
                continue;
            }
            long nanos = event.getDuration().toNanos();
            boolean phase = event.getEventType().getName().equals(PHASE);
            String name = phase ? event.getString("phaseName") : "input " + event.getString("input");
            boolean rendering = event.getThread().getJavaName().startsWith("QuantumRenderer");
            boolean waiting = name.startsWith("Waiting");
            if (phase && !waiting) {
                (rendering ? renders : pulses).merge((long) event.getInt("pulseId"), nanos, Long::sum);
            }
            if (!rendering && !waiting && nanos > LONG.toNanos()) {
                over.merge(name, new Over(1, nanos), (a, b) -> a.and(nanos));
            }
        }
        long[] application = differences(cpu);
        for (long nanos : application) {
            if (nanos > LONG.toNanos()) {
                over.merge("CPU from pulse to pulse", new Over(1, nanos), (a, b) -> a.and(nanos));
            }
        }
        return new Measured(
                Figures.of(differences(wall)),
                Figures.of(application),
                Figures.of(differences(renderCpu)),
                Figures.of(values(pulses)),
                Figures.of(values(renders)),
                over);
    }

    /**
     * When the picture was on the screen that a pulse made.
     *
     * @param within an instant in the pulse, before its layout
     */
    static Instant rendered(Instant within, List<RecordedEvent> events) {
        int pulse = events.stream()
                .filter(e -> isPhase(e) && !isRendering(e) && e.getEndTime().isAfter(within))
                .min(Comparator.comparing(RecordedEvent::getEndTime))
                .orElseThrow()
                .getInt("pulseId");
        return events.stream()
                .filter(e -> isPhase(e) && isRendering(e) && e.getInt("pulseId") == pulse)
                .map(RecordedEvent::getEndTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isPhase(RecordedEvent event) {
        return event.getEventType().getName().equals(PHASE);
    }

    private static boolean isRendering(RecordedEvent event) {
        return event.getThread().getJavaName().startsWith("QuantumRenderer");
    }

    List<RecordedEvent> events() {
        try {
            Path file = Files.createTempFile("auger-frames", ".jfr");
            try {
                recording.dump(file);
                List<RecordedEvent> events = new ArrayList<>(RecordingFile.readAllEvents(file));
                events.removeIf(e -> !e.getEventType().getName().equals(PHASE)
                        && !e.getEventType().getName().equals(INPUT));
                return events;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long[] differences(long[] values) {
        long[] found = new long[Math.max(0, size - 1)];
        for (int i = 0; i < found.length; i++) {
            found[i] = values[i + 1] - values[i];
        }
        return found;
    }

    private static long[] values(Map<Long, Long> map) {
        return map.values().stream().mapToLong(Long::longValue).toArray();
    }
}
