package dev.auger.analysis.pattern;

import dev.auger.model.ClassHistograms;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Passport;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeGcLog;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence in a few lines of text.
 *
 * <pre>
 * thread COUNT NAME STATE frame|frame|… [lock=ID] [cpu=MS] [daemon]     top first; NAME may have # for a number
 * go COUNT STATE MINUTES frame|frame|… [by=FUNCTION]
 * dump                                                                 what follows is in the next dump
 * event COUNT TYPE MILLIS field=value …                                one each so many milliseconds; stack= and thread= too
 * lasting SECONDS                                                      of the recording
 * sample COUNT KIND WEIGHT root|…|leaf [class=C] [thread=T]
 * inuse BYTES OBJECTS ALLOCATED ALLOCATEDOBJECTS root|…|leaf           a stack of a Go heap profile
 * gocpu COUNT root|…|leaf          delay NANOS COUNT root|…|leaf
 * profile                                                              what follows is in the next profile
 * gc COUNT KIND SECONDS PAUSEMILLIS AFTER NAME CAUSE [C,C,…]           one each so many seconds; AFTER may be A..B, committed C in turn, in MiB
 * class INSTANCES BYTES NAME       histogram
 * message TEXT
 * object, static, stack, heap: see {@link HeapScene}
 * </pre>
 */
final class Scene {

    private final boolean go;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<MadeDump> dumps = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final HeapScene heaps = new HeapScene();
    private MadeDump dump;
    private boolean dumpUsed;
    private MadeRecording recording = new MadeRecording();
    private MadeEventLog log = new MadeEventLog(recording);
    private boolean recorded;
    private final List<List<String>> collections = new ArrayList<>();
    private final List<ClassHistogram> histograms = new ArrayList<>();
    private List<ClassHistogram.Row> classes = new ArrayList<>();
    private int profiles;

    private Scene(boolean go) {
        this.go = go;
        dump = newDump();
    }

    static EvidenceSet of(String text, boolean go) {
        Scene scene = new Scene(go);
        for (String line : text.split("\n")) {
            scene.line(words(line.strip()));
        }
        scene.endDump();
        scene.endRecording();
        scene.endHistogram();
        if (!scene.collections.isEmpty()) {
            scene.evidence.add(scene.gcLog());
        }
        scene.evidence.addAll(scene.heaps.all());
        if (!scene.dumps.isEmpty()) {
            scene.evidence.add(scene.file());
        }
        if (!scene.histograms.isEmpty()) {
            scene.evidence.add(new Histograms(List.copyOf(scene.histograms)));
        }
        return EvidenceSet.of(scene.evidence);
    }

    private MadeDumps file() {
        MadePassport passport = MadePassport.of(EvidenceKind.THREADS, "dumps.txt");
        passport.losses(messages.stream()
                .map(m -> new Diagnostic("goroutines.reason", -1, 0, "The runtime says: " + m))
                .toArray(Diagnostic[]::new));
        return new MadeDumps(passport.make(), List.copyOf(dumps));
    }

    private record Histograms(List<ClassHistogram> histograms) implements ClassHistograms {
        @Override
        public Passport passport() {
            return MadePassport.of(EvidenceKind.HISTOGRAM, "classes.txt").make();
        }
    }

    /** Words, of which one in quotes may have blanks. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ' ').toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }

    private void line(List<String> w) {
        switch (w.isEmpty() ? "" : w.getFirst()) {
            case "" -> {}
            case "thread" -> thread(w);
            case "go" -> goroutine(w);
            case "dump" -> endDump();
            case "event" -> event(w);
            case "lasting" -> {
                recording.lasting(0, Long.parseLong(w.get(1)) * 1000);
                recorded = true;
            }
            case "sample" -> sample(w);
            case "inuse" -> inuse(w);
            case "gocpu" -> profile("cpu", SampleKind.Unit.NANOS, Long.parseLong(w.get(1)), w.get(2));
            case "delay" -> delay(w);
            case "profile" -> endRecording();
            case "gc" -> collections.add(w);
            case "class" ->
                classes.add(new ClassHistogram.Row(w.get(3), "", Long.parseLong(w.get(1)), Long.parseLong(w.get(2))));
            case "histogram" -> endHistogram();
            case "message" -> {
                messages.add(String.join(" ", w.subList(1, w.size())));
                dumpUsed = true;
            }
            default -> heaps.line(w);
        }
    }

    private MadeDump newDump() {
        return go ? MadeDump.goroutines() : MadeDump.dump();
    }

    private void endDump() {
        if (dumpUsed) {
            dumps.add(dump);
        }
        dumpUsed = false;
        dump = newDump();
    }

    private void thread(List<String> w) {
        dumpUsed = true;
        for (int i = 0; i < Integer.parseInt(w.get(1)); i++) {
            String name = w.get(2).replace("#", Integer.toString(i + 1));
            MadeThread thread = MadeThread.thread(name).id(1000L + dump.size());
            thread.state(ThreadState.valueOf(w.get(3)));
            thread.frames(w.get(4).equals("-") ? new String[0] : w.get(4).split("\\|"));
            for (String option : w.subList(5, w.size())) {
                if (option.startsWith("lock=")) {
                    ThreadState state = ThreadState.valueOf(w.get(3));
                    if (state == ThreadState.BLOCKED) {
                        thread.blockedOn(option.substring(5));
                    } else {
                        thread.parkedFor(option.substring(5), "app.Sync");
                        thread.frames(w.get(4).split("\\|")).state(state);
                    }
                } else if (option.startsWith("wait=")) {
                    thread.inWait(option.substring(5));
                    thread.frames(w.get(4).split("\\|"));
                } else if (option.startsWith("holds=")) {
                    thread.holds(option.substring(6));
                } else if (option.startsWith("cpu=")) {
                    thread.cpu(Double.parseDouble(option.substring(4)));
                } else if (option.startsWith("elapsed=")) {
                    thread.elapsed(Double.parseDouble(option.substring(8)));
                } else if (option.equals("daemon")) {
                    thread.daemon();
                } else if (option.equals("virtual")) {
                    thread.virtual();
                }
            }
            dump.add(thread);
        }
    }

    private void goroutine(List<String> w) {
        dumpUsed = true;
        for (int i = 0; i < Integer.parseInt(w.get(1)); i++) {
            MadeThread thread = MadeThread.thread("").id(1L + dump.size()).goState(w.get(2));
            int minutes = Integer.parseInt(w.get(3));
            if (minutes > 0) {
                thread.waiting(minutes * 60_000.0);
            }
            thread.functions(w.get(4).split("\\|"));
            for (String option : w.subList(5, w.size())) {
                if (option.startsWith("by=")) {
                    thread.createdBy(option.substring(3));
                }
            }
            dump.add(thread);
        }
    }

    private void event(List<String> w) {
        recorded = true;
        Map<String, String> fields = new LinkedHashMap<>();
        for (String word : w.subList(4, w.size())) {
            int at = word.indexOf('=');
            fields.put(word.substring(0, at), word.substring(at + 1));
        }
        SceneEvents.add(log.table(w.get(2)), Integer.parseInt(w.get(1)), Long.parseLong(w.get(3)), fields);
    }

    private void sample(List<String> w) {
        recorded = true;
        SampleKind kind = SampleKind.RECORDED.stream()
                .filter(k -> k.id().equals(w.get(2)))
                .findFirst()
                .orElseThrow();
        String type = "";
        String thread = "worker-1";
        for (String option : w.subList(5, w.size())) {
            type = option.startsWith("class=") ? option.substring(6) : type;
            thread = option.startsWith("thread=") ? option.substring(7) : thread;
        }
        for (int i = 0; i < Integer.parseInt(w.get(1)); i++) {
            recording.sample(kind, 10L * i, thread, w.get(4).replace('|', ';'), Long.parseLong(w.get(3)), type);
        }
    }

    private void profile(String kind, SampleKind.Unit unit, long weight, String stack) {
        recorded = true;
        SampleKind named = SampleKind.named(
                kind, unit, kind.equals("cpu") ? SampleKind.Group.ON_CPU : SampleKind.Group.OTHER, true);
        recording.sample(named, 0, "", stack.replace('|', ';'), weight, "");
    }

    private void inuse(List<String> w) {
        profile("inuse_space", SampleKind.Unit.BYTES, Long.parseLong(w.get(1)), w.get(5));
        profile("inuse_objects", SampleKind.Unit.COUNT, Long.parseLong(w.get(2)), w.get(5));
        profile("alloc_space", SampleKind.Unit.BYTES, Long.parseLong(w.get(3)), w.get(5));
        profile("alloc_objects", SampleKind.Unit.COUNT, Long.parseLong(w.get(4)), w.get(5));
    }

    private void delay(List<String> w) {
        for (int i = 0; i < Integer.parseInt(w.get(2)); i++) {
            profile("delay", SampleKind.Unit.NANOS, Long.parseLong(w.get(1)) / Integer.parseInt(w.get(2)), w.get(3));
        }
    }

    private void endRecording() {
        if (recorded) {
            if (go) {
                recording.passport(MadePassport.of(EvidenceKind.PPROF, "profile" + profiles++ + ".pb.gz")
                        .producer("Go"));
            }
            recording.log(log);
            evidence.add(recording);
        }
        recorded = false;
        recording = new MadeRecording();
        log = new MadeEventLog(recording);
    }

    private MadeGcLog gcLog() {
        double seconds = collections.stream()
                .mapToDouble(w -> Integer.parseInt(w.get(1)) * Double.parseDouble(w.get(3)))
                .sum();
        MadeGcLog gc = new MadeGcLog(go ? "Go" : "G1", true, 1_700_000_000_000_000_000L, (long) (seconds * 1e9));
        double time = 0;
        for (List<String> w : collections) {
            int count = Integer.parseInt(w.get(1));
            String[] after = w.get(5).split("\\.\\.");
            long first = Long.parseLong(after[0]) << 20;
            long last = Long.parseLong(after[after.length - 1]) << 20;
            for (int i = 0; i < count; i++) {
                long left = count == 1 ? first : first + (last - first) * i / (count - 1);
                String[] committed = (w.size() > 8 ? w.get(8) : "1024").split(",");
                gc.add(new GcEvent(
                        i,
                        1_700_000_000_000_000_000L + (long) (time * 1e9),
                        (long) (Double.parseDouble(w.get(4)) * 1e6),
                        GcEvent.Kind.valueOf(w.get(2)),
                        w.get(6),
                        w.size() > 7 ? w.get(7) : "",
                        left + (64 << 20),
                        left,
                        Long.parseLong(committed[i % committed.length]) << 20,
                        false));
                time += Double.parseDouble(w.get(3));
            }
        }
        return gc;
    }

    private void endHistogram() {
        if (!classes.isEmpty()) {
            histograms.add(new ClassHistogram(
                    null,
                    List.copyOf(classes),
                    classes.stream().mapToLong(ClassHistogram.Row::instances).sum(),
                    classes.stream().mapToLong(ClassHistogram.Row::bytes).sum()));
        }
        classes = new ArrayList<>();
    }

    @Override
    public String toString() {
        return Arrays.toString(new Object[] {evidence});
    }
}
