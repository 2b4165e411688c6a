package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Samples of corpus recordings, one by one, against the JDK's own reader. Not compared: {@code cryostat__profiling_sample}, where
 * the JDK keeps a thread's name from an earlier chunk although the later one has a new name; {@code jmc-fr__flush_metadata}, whose
 * threads stand in checkpoints outside the chain, which the JDK does not look at.
 */
class JfrAgainstJdkTest {

    /** Chunks of two writers: the JDK's reader takes the clock of the first for both and ends up days behind the recording. */
    private static final String SECOND_CLOCK = "jafar__tck-test.jfr";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jfrtofp__flight.jfr",
                "jthreaddump__mixed-workload.jfr",
                "jthreaddump__lock-contention.jfr",
                "jmc-rules__allocation_10s_before.jfr",
                "jifa__object-allocation-sample.jfr",
                "jeffrey__profile-1.jfr",
                "pyroscope-jfrparser__wall.jfr.gz",
                "pyroscope-jfrparser__uint64-ref-id.jfr.gz",
                "jafar__tck-test.jfr",
                "newrelic__stream-2020-06-10-2.jfr",
                "pyroscope-jfrparser__cpool-uint64-constant-index.jfr.gz",
                "jmc-rules__stringdedup_enabled_jdk9.jfr",
                "jmc-ser__hotmethods.jfr",
                "sjk__jfr_11_mc.jfr"
            })
    void samplesEqualTheJdksReader(String name) throws Exception {
        Jfrs.assumeCorpus();
        Path file = Jfrs.unwrapped(Jfrs.CORPUS.resolve("jfr").resolve(name), dir);
        try (Recording recording = Jfrs.read(file)) {
            Map<String, long[]> ours = new TreeMap<>();
            for (SampleKind kind : SampleKind.RECORDED) {
                recording.samples(kind).ifPresent(samples -> addOurs(recording, samples, ours));
            }
            Map<String, long[]> theirs = new TreeMap<>();
            long[] times = addTheirs(file, recording, theirs);
            assertThat(only(ours, theirs)).as("ours only").isEqualTo(only(theirs, ours));
            theirs.forEach((key, counts) -> {
                assertThat(ours).containsKey(key);
                assertThat(ours.get(key)[0]).as("samples of %s", key).isEqualTo(counts[0]);
                // The JDK converts ticks by doubles, a microsecond or so off.
                assertThat((double) ours.get(key)[1])
                        .as("weight of %s", key)
                        .isCloseTo(counts[1], within(1e-6 * counts[1] + 2_000.0 * counts[0]));
            });
            assertThat(times[0]).as("samples of the JDK").isPositive();
            if (!name.equals(SECOND_CLOCK)) {
                assertThat((double) times[1]).as("mean time").isCloseTo(meanTime(recording), within(10_000.0));
            }
        }
    }

    /** A few keys of one that the other lacks. */
    private static List<String> only(Map<String, long[]> one, Map<String, long[]> other) {
        return one.keySet().stream()
                .filter(key -> !other.containsKey(key))
                .limit(5)
                .toList();
    }

    private static double meanTime(Recording recording) {
        double sum = 0;
        long count = 0;
        long base = recording.passport().start().epochNanos();
        for (SampleKind kind : SampleKind.RECORDED) {
            if (recording.samples(kind).isPresent()) {
                Samples samples = recording.samples(kind).orElseThrow();
                for (long i = 0; i < samples.size(); i++) {
                    sum += samples.time().get(i) - base;
                }
                count += samples.size();
            }
        }
        return sum / count;
    }

    private static void addOurs(Recording recording, Samples samples, Map<String, long[]> sums) {
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            int thread = samples.thread().get(i);
            int subject = samples.subject().get(i);
            StringBuilder frames = new StringBuilder();
            for (int f = 0; stack >= 0 && f < recording.stacks().depth(stack); f++) {
                Frame frame = recording.stacks().frameAt(stack, f);
                frames.append(frame.qualifiedName())
                        .append(':')
                        .append(frame.line())
                        .append(';');
            }
            String key = samples.kind()
                    + "|" + (thread < 0 ? "" : recording.threads().get(thread).name())
                    + "|" + (subject < 0 ? "" : recording.subjects().get(subject))
                    + "|" + (stack >= 0 && recording.stacks().truncated(stack))
                    + "|" + frames;
            long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
            sum[0]++;
            sum[1] += samples.weight().get(i);
        }
    }

    /** Returns the number of samples and the mean of their times after the recording's start. */
    private static long[] addTheirs(Path file, Recording recording, Map<String, long[]> sums) throws Exception {
        Map<String, SampleRule> rules = new TreeMap<>();
        for (SampleKind kind : SampleKind.RECORDED) {
            recording
                    .samples(kind)
                    .ifPresent(samples -> List.of(samples.event().split("\\+"))
                            .forEach(type -> rules.put(type, SampleRule.of(EventPlan.canonicalName(type)))));
        }
        Instant base = Instant.ofEpochSecond(0, recording.passport().start().epochNanos());
        double time = 0;
        long count = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                SampleRule rule = rules.get(event.getEventType().getName());
                if (rule != null) {
                    long[] sum = sums.computeIfAbsent(key(event, rule), k -> new long[2]);
                    sum[0]++;
                    sum[1] += weight(event, rule);
                    time += Duration.between(base, event.getStartTime()).toNanos();
                    count++;
                }
            }
        }
        return new long[] {count, (long) (time / count)};
    }

    private static long weight(RecordedEvent event, SampleRule rule) {
        return switch (rule.weight()) {
            case ONE -> 1;
            case FIELD -> event.hasField(rule.weightField()) ? event.getLong(rule.weightField()) : 1;
            case DURATION -> Math.max(0, event.getDuration().toNanos());
        };
    }

    private static String key(RecordedEvent event, SampleRule rule) {
        RecordedThread named = event.hasField(rule.threadField()) ? event.getThread(rule.threadField()) : null;
        RecordedThread thread = named == null && event.hasField("eventThread") ? event.getThread("eventThread") : named;
        RecordedStackTrace trace = event.getStackTrace();
        StringBuilder frames = new StringBuilder();
        boolean truncated = false;
        if (trace != null && !trace.getFrames().isEmpty()) {
            truncated = trace.isTruncated();
            for (RecordedFrame frame : trace.getFrames()) {
                RecordedClass type = frame.getMethod().getType();
                String owner = type == null || type.getName() == null ? "" : hidden(type.getName());
                frames.append(owner.isEmpty() ? "" : owner + '.')
                        .append(frame.getMethod().getName())
                        .append(':')
                        .append(frame.getLineNumber() > 0 ? frame.getLineNumber() : -1)
                        .append(';');
            }
        }
        return rule.kind() + "|" + name(thread) + "|" + subject(event, rule) + "|" + truncated + "|" + frames;
    }

    private static String name(RecordedThread thread) {
        if (thread == null) {
            return "";
        }
        String name = thread.getJavaName();
        return name == null || name.isEmpty() ? String.valueOf(thread.getOSName()) : name;
    }

    private static String subject(RecordedEvent event, SampleRule rule) {
        if (rule.subjectField().isEmpty() || !event.hasField(rule.subjectField())) {
            return "";
        }
        Object value = event.getValue(rule.subjectField());
        if (value instanceof RecordedClass type) {
            return Names.fromInternal(type.getName());
        }
        if (rule.subjectField().equals("host")) {
            String host = value == null || value.equals("") ? event.getString("address") : (String) value;
            return host == null || host.isEmpty() ? "" : host + ":" + event.getInt("port");
        }
        return value == null ? "" : value.toString();
    }

    /** The JDK's reader turns the slash before a hidden class's address into a dot too. */
    private static String hidden(String name) {
        return Names.fromInternal(name);
    }
}
