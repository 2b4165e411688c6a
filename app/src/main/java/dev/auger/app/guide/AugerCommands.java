package dev.auger.app.guide;

import dev.auger.analysis.trail.Symptom;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page does, as a line for a terminal: the same question asked of {@code auger}. */
public final class AugerCommands {

    /** From so many files on their folder is named instead, if it holds nothing else. */
    private static final int MANY = 6;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.\\[\\]{}()*+?^$|]");

    /** Events of the recorder by the name {@code --event} takes. */
    private static final List<Named> EVENTS = List.of(
            new Named("Allocation", "alloc"),
            new Named("OldObject", "alloc"),
            new Named("MonitorEnter", "lock"),
            new Named("ThreadPark", "park"),
            new Named("CPUTimeSample", "cputime"),
            new Named("ExecutionSample", "cpu"),
            new Named("VirtualThreadPinned", "pinned"),
            new Named("ThreadStart", "threadstart"),
            new Named("Exception", "exceptions"),
            new Named("ErrorThrow", "exceptions"),
            new Named("Socket", "io"),
            new Named("File", "io"));

    private record Named(String part, String kind) {}

    private final CaseFiles files;
    private final @Nullable Symptom symptom;

    public AugerCommands(CaseFiles files, @Nullable Symptom symptom) {
        this.files = files;
        this.symptom = symptom;
    }

    /** The words of one command line. */
    public record Line(List<String> words, @Nullable Path folder) {

        public Line {
            words = List.copyOf(words);
        }

        /** As it is typed, after a change into the folder of the files if they share one. */
        public String text() {
            String typed = "auger "
                    + String.join(" ", words.stream().map(AugerCommands::quoted).toList());
            return folder == null ? typed : "cd " + quoted(folder.toString()) + '\n' + typed;
        }
    }

    /** What a page is on the command line; the selection narrows it. */
    public Line of(GuidePage page, @Nullable Finding finding, Selection selection) {
        return switch (page) {
            case SYMPTOM, FINDINGS, CONCLUSION -> asked("investigate");
            case EVIDENCE -> line("info", all());
            case REPORT -> asked("report", "-o", "report.html");
            case THREAD, STACK, ALLOCATION, OBJECT, CODE ->
                layer(page, finding, selection).orElse(asked("investigate"));
        };
    }

    /** A command about the whole case, what hurts and where sources are. */
    private Line asked(String command, String... more) {
        List<String> words = new ArrayList<>(all());
        if (symptom != null) {
            words.add("--symptom");
            words.add(symptom.id());
        }
        for (Path source : files.sources()) {
            words.add("--sources");
            words.add(source.toString());
        }
        return line(command, words, more);
    }

    private Optional<Line> layer(GuidePage page, @Nullable Finding finding, Selection selection) {
        Layer layer = page.layer();
        Optional<Path> recording =
                files.first(EvidenceKind.JFR, EvidenceKind.PPROF, EvidenceKind.STACKS, EvidenceKind.FOLDED);
        Optional<Path> dump = files.first(EvidenceKind.THREADS, EvidenceKind.GOROUTINES);
        Optional<Path> heap = files.first(EvidenceKind.HPROF);
        if (layer == null) {
            return Optional.empty();
        }
        if (layer == Layer.OBJECT) {
            return heap.map(h -> line("heap suspects", List.of(name(h))))
                    .or(() -> recording.map(r -> line("alloc", List.of(name(r)))));
        }
        if (recording.isEmpty()) {
            return dump.map(d -> line("threads", List.of(name(d))))
                    .or(() -> layer == Layer.ALLOCATION
                            ? Optional.empty()
                            : heap.map(h -> line("heap threads", List.of(name(h)))));
        }
        List<String> words = new ArrayList<>(List.of(name(recording.get())));
        if (layer != Layer.ALLOCATION) {
            event(finding, layer).ifPresent(kind -> {
                words.add("--event");
                words.add(kind);
            });
        }
        if (layer == Layer.THREAD) {
            words.add("--by-thread");
        } else if (!selection.threads().isEmpty()) {
            words.add("--thread");
            words.add(threads(selection));
        }
        if ((layer == Layer.ALLOCATION || layer == Layer.CODE)
                && !selection.stack().isEmpty()) {
            words.add("--include");
            words.add(literally(selection.stack().getLast()));
        }
        if (layer == Layer.CODE) {
            words.add("--lines");
        }
        return Optional.of(line(layer == Layer.ALLOCATION ? "alloc" : "flame", words));
    }

    private static Optional<String> event(@Nullable Finding finding, Layer layer) {
        if (finding == null) {
            return Optional.empty();
        }
        List<Hop> hops = new ArrayList<>(finding.trail().hops());
        hops.sort(java.util.Comparator.comparing(h -> h.layer() != layer));
        for (Hop hop : hops) {
            for (EvidenceLink link : hop.evidence()) {
                for (Named event : EVENTS) {
                    if (link.ref().contains(event.part())) {
                        return Optional.of(event.kind());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A pattern that finds the chosen threads by their names: the common beginning of a pool, else the one name. */
    private static String threads(Selection selection) {
        Set<String> names = new java.util.TreeSet<>();
        selection.threads().forEach(t -> names.add(t.name()));
        if (names.size() == 1) {
            return '^' + literally(names.iterator().next()) + '$';
        }
        String prefix = null;
        for (String name : names) {
            prefix = prefix == null ? name : common(prefix, name);
        }
        return prefix == null || prefix.isEmpty() ? "." : '^' + literally(prefix);
    }

    private static String common(String a, String b) {
        int end = 0;
        while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        return a.substring(0, end);
    }

    private static String literally(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    private List<String> all() {
        if (files.files().size() > MANY && files.isWholeFolder()) {
            return List.of(".");
        }
        return files.files().isEmpty()
                ? List.of("FILES")
                : files.files().stream().map(f -> name(f.path())).distinct().toList();
    }

    private String name(Path path) {
        Path last = path.getFileName();
        return files.folder() == null || last == null ? path.toString() : last.toString();
    }

    private Line line(String command, List<String> words, String... more) {
        List<String> all = new ArrayList<>(List.of(command.split(" ", -1)));
        all.addAll(words);
        all.addAll(List.of(more));
        return new Line(all, files.files().isEmpty() ? null : files.folder());
    }

    /** In single quotes where a shell would take something for its own; a home folder by its sign, as one would type it. */
    private static String quoted(String word) {
        String home = System.getProperty("user.home", "") + "/";
        if (home.length() > 1 && word.startsWith(home) && word.length() > home.length()) {
            return "~/" + quoted(word.substring(home.length()));
        }
        return PLAIN.matcher(word).matches() ? word : '\'' + word.replace("'", "'\\''") + '\'';
    }
}
