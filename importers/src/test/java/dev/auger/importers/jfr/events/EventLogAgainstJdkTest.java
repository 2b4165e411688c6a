package dev.auger.importers.jfr.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.importers.jfr.Jfrs;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Configuration;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every event against the JDK's own reader, which gives the events of a type in the same order. */
class EventLogAgainstJdkTest {

    @TempDir
    Path dir;

    private static volatile Object sink = "";

    @Test
    void everyEventOfALiveRecording() throws Exception {
        Path file = dir.resolve("live.jfr");
        try (jdk.jfr.Recording recording = new jdk.jfr.Recording(Configuration.getConfiguration("profile"))) {
            recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
            recording.enable("jdk.ThreadDump").with("period", "everyChunk");
            recording.enable("jdk.OldObjectSample").withStackTrace();
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000000/s");
            recording.start();
            for (int i = 0; i < 200; i++) {
                sink = new byte[1 << 18];
            }
            System.gc();
            Thread.ofVirtual().start(() -> sink = new int[1 << 18]).join();
            recording.stop();
            recording.dump(file);
        }
        Map<String, Long> compared = compare(file, true);
        assertThat(compared).containsKeys("jdk.ObjectAllocationSample", "jdk.GCHeapSummary", "jdk.ActiveSetting");
        assertThat(compared).containsKeys("jdk.JVMInformation", "jdk.ThreadDump");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jfrtofp__flight.jfr",
                "jthreaddump__mixed-workload.jfr",
                "jmc-rules__allocation_10s_before.jfr",
                "jifa__object-allocation-sample.jfr",
                "jeffrey__profile-1.jfr",
                "pyroscope-jfrparser__wall.jfr.gz",
                "pyroscope-jfrparser__uint64-ref-id.jfr.gz",
                "newrelic__stream-2020-06-10-2.jfr",
                "pyroscope-jfrparser__dd-trace-java.jfr.gz",
                "jmc-rules__stringdedup_enabled_jdk9.jfr",
                "jmc-rules__jdk21.jfr",
                "jmc-fr__char_attribute.jfr",
                "jmc-ser__hotmethods.jfr",
                "sjk__jfr_11_mc.jfr"
            })
    void everyEventOfTheCorpus(String name) throws Exception {
        Jfrs.assumeCorpus();
        assertThat(compare(Jfrs.unwrapped(Jfrs.CORPUS.resolve("jfr").resolve(name), dir), false))
                .isNotEmpty();
    }

    /** Returns the number of events compared by type. */
    private static Map<String, Long> compare(Path file, boolean metadata) throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        try (Recording recording = Jfrs.read(file);
                RecordingFile theirs = new RecordingFile(file)) {
            EventLog log = recording.eventLog();
            if (metadata) {
                compareTypes(log, theirs.readEventTypes());
            }
            Map<String, EventTable> tables = new TreeMap<>();
            while (theirs.hasMoreEvents()) {
                RecordedEvent event = theirs.readEvent();
                String type = event.getEventType().getName();
                EventTable table = tables.computeIfAbsent(
                        type, t -> log.open(t, null, Job.quiet()).orElseThrow());
                compare(event, table, rows.merge(type, 1L, Long::sum) - 1);
            }
            tables.forEach((type, table) -> assertThat(table.size()).isEqualTo(rows.get(type)));
        }
        return rows;
    }

    private static void compareTypes(EventLog log, List<jdk.jfr.EventType> theirs) {
        Map<String, EventType> ours = new TreeMap<>();
        log.types().forEach(type -> ours.put(type.name(), type));
        for (jdk.jfr.EventType type : theirs) {
            EventType our = ours.get(type.getName());
            assertThat(our).as(type.getName()).isNotNull();
            assertThat(our.label()).isEqualTo(type.getLabel() == null ? type.getName() : type.getLabel());
            assertThat(our.description()).isEqualTo(type.getDescription() == null ? "" : type.getDescription());
            if (type.getAnnotation(jdk.jfr.Category.class) != null) {
                assertThat(our.category()).isEqualTo(type.getCategoryNames());
            }
        }
        assertThat(ours).hasSameSizeAs(theirs);
    }

    private static void compare(RecordedEvent event, EventTable table, long row) {
        List<EventField> fields = table.type().fields();
        for (int f = 0; f < fields.size(); f++) {
            EventField field = fields.get(f);
            if (has(event, field.name())) {
                compare(event, field, table, row, f);
            }
        }
        assertThat(fields.stream().map(EventField::name).toList())
                .containsAll(event.getFields().stream()
                        .filter(v -> v.getFields().isEmpty() || event.getValue(v.getName()) == null)
                        .map(v -> v.getName())
                        .filter(n -> fields.stream().noneMatch(x -> x.name().startsWith(n + ".")))
                        .toList());
    }

    /** A struct of the type may be null in the JDK's reader, which then has none of its fields. */
    private static boolean has(RecordedEvent event, String path) {
        int dot = path.lastIndexOf('.');
        return event.hasField(path) && (dot < 0 || event.getValue(path.substring(0, dot)) != null);
    }

    private static void compare(RecordedEvent event, EventField field, EventTable table, long row, int f) {
        String at = event.getEventType().getName() + "[" + row + "]." + field.name();
        String path = field.name();
        switch (field.content()) {
            case BOOLEAN -> assertThat(table.number(row, f)).as(at).isEqualTo(event.getBoolean(path) ? 1 : 0);
            case COUNT, ADDRESS -> assertThat(table.number(row, f)).as(at).isEqualTo(event.getLong(path));
            case BYTES, BYTES_PER_SECOND -> compareBytes(event, field, table.number(row, f), at);
            case REAL, FRACTION, HERTZ -> assertThat(table.real(row, f)).as(at).isEqualTo(event.getDouble(path));
            case INSTANT -> compareInstants(event.getInstant(path), table.number(row, f), at);
            case DURATION -> compareDurations(event.getDuration(path), table.number(row, f), at);
            case THREAD -> compareThreads(event.getThread(path), table.thread(row, f), at);
            case STACK -> compareStacks(event.getValue(path), table.frames(row, f), at);
            case CLASS -> {
                RecordedClass type = event.getClass(path);
                assertThat(table.text(row, f)).as(at).isEqualTo(type == null ? "" : Names.fromInternal(type.getName()));
            }
            case TEXT -> compareTexts(event.getValue(path), table.text(row, f), at);
        }
    }

    private static void compareBytes(RecordedEvent event, EventField field, long ours, String at) {
        String unit = field(event, field.name())
                .getAnnotation(jdk.jfr.DataAmount.class)
                .value();
        double theirs = ((Number) event.getValue(field.name())).doubleValue();
        if (unit.equals(jdk.jfr.DataAmount.BITS)) {
            assertThat((double) ours).as(at).isCloseTo(theirs / 8, within(1.0));
        } else if (event.getValue(field.name()) instanceof Long amount) {
            assertThat(ours).as(at).isEqualTo(amount);
        } else {
            assertThat((double) ours).as(at).isCloseTo(theirs, within(1.0));
        }
    }

    private static jdk.jfr.ValueDescriptor field(RecordedEvent event, String path) {
        List<jdk.jfr.ValueDescriptor> fields = event.getFields();
        jdk.jfr.ValueDescriptor found = null;
        for (String name : path.split("\\.")) {
            found = fields.stream()
                    .filter(v -> v.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            fields = found.getFields();
        }
        return found;
    }

    private static void compareInstants(Instant theirs, long ours, String at) {
        if (theirs.equals(Instant.MIN)) {
            assertThat(ours).as(at).isEqualTo(EventTable.NONE);
        } else if (Math.abs(theirs.getEpochSecond()) < Long.MAX_VALUE / 1_000_000_000L) {
            // The JDK converts ticks by doubles.
            assertThat((double) Duration.between(theirs, Instant.ofEpochSecond(0, ours))
                            .toNanos())
                    .as(at)
                    .isCloseTo(0, within(2_000.0));
        }
    }

    private static void compareDurations(Duration theirs, long ours, String at) {
        if (ours == EventTable.NONE || ours == Long.MAX_VALUE) {
            assertThat(Math.abs((double) theirs.getSeconds())).as(at).isGreaterThan(0x1p33);
        } else {
            double nanos = theirs.toSeconds() * 1e9 + theirs.getNano();
            assertThat((double) ours).as(at).isCloseTo(nanos, within(1e-6 * Math.abs(nanos) + 2));
        }
    }

    private static void compareThreads(RecordedThread theirs, ThreadRef ours, String at) {
        if (theirs == null) {
            assertThat(ours).as(at).isNull();
            return;
        }
        String name = theirs.getJavaName();
        String expected = name == null || name.isEmpty() ? theirs.getOSName() : name;
        assertThat(ours).as(at).isNotNull();
        assertThat(ours.name()).as(at).isEqualTo(expected == null ? "" : expected);
        assertThat(ours.javaId()).as(at).isEqualTo(theirs.getJavaThreadId() > 0 ? theirs.getJavaThreadId() : -1);
        assertThat(ours.osId()).as(at).isEqualTo(theirs.getOSThreadId() > 0 ? theirs.getOSThreadId() : -1);
    }

    private static void compareStacks(RecordedStackTrace theirs, List<Frame> ours, String at) {
        List<String> expected = new ArrayList<>();
        for (RecordedFrame frame : theirs == null ? List.<RecordedFrame>of() : theirs.getFrames()) {
            RecordedClass type = frame.getMethod().getType();
            String owner = type == null || type.getName() == null ? "" : Names.fromInternal(type.getName());
            expected.add((owner.isEmpty() ? "" : owner + '.')
                    + frame.getMethod().getName()
                    + ':'
                    + (frame.getLineNumber() > 0 ? frame.getLineNumber() : -1));
        }
        assertThat(ours.stream().map(f -> f.qualifiedName() + ':' + f.line()).toList())
                .as(at)
                .isEqualTo(expected);
    }

    private static void compareTexts(Object theirs, String ours, String at) {
        switch (theirs) {
            case null -> assertThat(ours).as(at).isEmpty();
            case String text -> assertThat(ours).as(at).isEqualTo(text);
            case Character c -> assertThat(ours).as(at).isEqualTo(String.valueOf(c));
            case RecordedMethod method ->
                assertThat(ours)
                        .as(at)
                        .startsWith(Names.fromInternal(method.getType().getName()) + "." + method.getName());
            case RecordedObject object -> {
                List<String> strings = object.getFields().stream()
                        .map(v -> (Object) object.getValue(v.getName()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(s -> !s.isEmpty())
                        .toList();
                if (strings.size() == 1) {
                    assertThat(ours).as(at).contains(strings.getFirst().replace('/', '.'));
                }
            }
            case Object[] array -> assertThat(ours).as(at).startsWith("[").endsWith("]");
            default -> assertThat(ours).as(at).isNotNull();
        }
    }
}
