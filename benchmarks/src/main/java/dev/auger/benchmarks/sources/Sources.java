package dev.auger.benchmarks.sources;

import dev.auger.importers.classfile.Smap;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.job.Job;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Frames of ten libraries: with their sources beside their classes, with sources alone (as for a recording, which names no file),
 * and by decompiling. A frame is right if the file is the one it was compiled from and the line is in its method; decompiled, if
 * the line is in the text of its method.
 */
public final class Sources {

    private static final int SAMPLED = 60;
    private static final int DECOMPILED = 12;

    private Sources() {}

    /** @param args {@code --repository PATH}, {@code --classes N}, {@code --decompile N}, {@code --others} for the second ten, {@code --why} */
    public static void main(String[] args) throws Exception {
        Path repository = Path.of(option(args, "--repository", System.getProperty("user.home") + "/.m2/repository"));
        int sampled = Integer.parseInt(option(args, "--classes", String.valueOf(SAMPLED)));
        int decompiled = Integer.parseInt(option(args, "--decompile", String.valueOf(DECOMPILED)));
        String only = option(args, "--only", "");
        boolean why = List.of(args).contains("--why");
        Score[] totals = {new Score(), new Score(), new Score(), new Score(), new Score()};
        StringBuilder reasons = new StringBuilder();
        System.out.println(
                "| library | frames | classes and sources | sources only | by name | frames decompiled | in the method | of them mapped |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (Library library : List.of(args).contains("--others") ? Library.OTHERS : Library.ALL) {
            if (!library.artifact().contains(only)) {
                continue;
            }
            if (!Files.exists(library.jar(repository)) || !Files.exists(library.sources(repository))) {
                System.out.println("| " + library.artifact() + " | not in " + repository + " |");
                continue;
            }
            Score[] scores = measure(library, repository, sampled, decompiled);
            System.out.printf(
                    "| %s %s | %d | %s | %s | %s | %d | %s | %s |%n",
                    library.artifact(),
                    library.version(),
                    scores[0].all(),
                    scores[0].percent(),
                    scores[1].percent(),
                    scores[2].percent(),
                    scores[3].all(),
                    scores[3].percent(),
                    scores[4].percent());
            for (int i = 0; i < totals.length; i++) {
                totals[i].add(scores[i]);
            }
            if (why) {
                String[] names = {"both", "sources", "naive", "decompiled", "mapped"};
                for (int i = 0; i < names.length; i++) {
                    if (i != 2) {
                        scores[i].explain(reasons, library.artifact() + " " + names[i]);
                    }
                }
            }
        }
        System.out.printf(
                "| all | %d | %s | %s | %s | %d | %s | %s |%n",
                totals[0].all(),
                totals[0].percent(),
                totals[1].percent(),
                totals[2].percent(),
                totals[3].all(),
                totals[3].percent(),
                totals[4].percent());
        System.out.print(reasons);
    }

    private static String option(String[] args, String name, String otherwise) {
        int at = List.of(args).indexOf(name);
        return at >= 0 && at + 1 < args.length ? args[at + 1] : otherwise;
    }

    private static Score[] measure(Library library, Path repository, int sampled, int decompiled) throws Exception {
        Published published = new Published(library.sources(repository));
        Score both = new Score();
        Score alone = new Score();
        Score naive = new Score();
        Score made = new Score();
        Score mapped = new Score();
        int leftOut = 0;
        // A jar without its sources beside it.
        Path folder = Files.createTempDirectory("auger-sources-");
        Path bare = folder.resolve("library.jar");
        Path text = folder.resolve("text.zip");
        Files.copy(library.jar(repository), bare);
        Files.copy(library.sources(repository), text);
        List<Sample.Line> frames = Sample.of(bare, sampled);
        try (SourceFinder withClasses = SourceFinder.named(List.of(text.toString(), bare.toString()), false);
                SourceFinder sources = SourceFinder.named(List.of(text.toString()), false);
                SourceFinder classes = SourceFinder.named(List.of(bare.toString()), false)) {
            for (Sample.Line frame : frames) {
                // Scala's compiler inlines without a source map: such a line is in another method, whoever looks.
                boolean judged = !frame.file().endsWith(".scala") || fits(published, frame);
                if (published.of(frame).isEmpty() || !judged) {
                    leftOut++;
                } else {
                    both.add(written(published, frame, find(withClasses, frame)), frame);
                    alone.add(written(published, frame, find(sources, frame)), frame);
                    naive.add(published.naive(frame) ? "" : "naive", frame);
                }
            }
            System.out.println(
                    "<!-- " + library.artifact() + ": " + leftOut
                            + " frames left out, of files that were not published or with lines that Scala's compiler inlined -->");
            Map<String, Truth> truths = new HashMap<>();
            for (Sample.Line frame : Sample.of(bare, decompiled)) {
                SourceAnswer answer = find(classes, frame);
                made.add(decompiled(frame, answer, truths), frame);
                boolean exact = answer.single()
                        .filter(h -> h.trust().reason() == LineTrust.Reason.MAPPED)
                        .isPresent();
                mapped.add(
                        exact
                                ? ""
                                : answer.single()
                                        .map(h -> h.trust().reason().id())
                                        .orElse("none"),
                        frame);
            }
        } finally {
            Files.delete(bare);
            Files.delete(text);
            Files.delete(folder);
        }
        return new Score[] {both, alone, naive, made, mapped};
    }

    private static SourceAnswer find(SourceFinder finder, Sample.Line frame) throws Exception {
        // As a recording has it: without the file.
        return finder.find(SourceQuestion.of(frame.className(), frame.method(), null, frame.line()), Job.quiet());
    }

    private static String written(Published published, Sample.Line frame, SourceAnswer answer) throws Exception {
        List<Published.File> truths = published.of(frame);
        if (answer instanceof SourceAnswer.Several several) {
            // Files of one name in several source sets are offered, not guessed: right if the true one is offered.
            return "several of " + several.hits().size();
        }
        Optional<SourceHit> hit = answer.single();
        if (hit.isEmpty()) {
            return "none";
        }
        SourceText text = hit.get().text();
        if (text.origin() == SourceText.Origin.DECOMPILED) {
            return "decompiled, source passed over: " + setAside(answer);
        }
        if (hit.get().trust().level() == LineTrust.Level.STALE) {
            return "thought stale: " + hit.get().trust().reason().id();
        }
        Optional<Smap.Place> inlined = Smap.parse(frame.map())
                .flatMap(m -> m.origin(frame.line()))
                .filter(p -> p.line() != frame.line() || !p.file().equals(frame.file()));
        if (inlined.isPresent()) {
            boolean there = text.fileName().equals(inlined.get().file())
                    && hit.get().line() == inlined.get().line();
            boolean call = text.fileName().equals(frame.file())
                    && fits(published, truths, text, frame, hit.get().line());
            return there || call ? "" : "inlined elsewhere";
        }
        if (truths.stream().noneMatch(f -> text.location().endsWith('!' + f.path()))) {
            return "another file";
        }
        if (hit.get().line() != frame.line()) {
            return "another line";
        }
        return fits(published, truths, text, frame, frame.line()) ? "" : "not in the method";
    }

    private static boolean fits(Published published, Sample.Line frame) throws Exception {
        for (Published.File file : published.of(frame)) {
            if (published.truth(file).fits(frame, frame.line())) {
                return true;
            }
        }
        return false;
    }

    private static String setAside(SourceAnswer answer) {
        return answer instanceof SourceAnswer.Found found && !found.setAside().isEmpty()
                ? found.setAside().getFirst().trust().reason().id()
                : "nothing";
    }

    private static boolean fits(
            Published published, List<Published.File> truths, SourceText text, Sample.Line frame, int line)
            throws Exception {
        for (Published.File file : truths) {
            if (text.location().endsWith('!' + file.path())
                    && published.truth(file).fits(frame, line)) {
                return true;
            }
        }
        return false;
    }

    private static String decompiled(Sample.Line frame, SourceAnswer answer, Map<String, Truth> truths)
            throws Exception {
        Optional<SourceHit> hit = answer.single();
        if (hit.isEmpty()) {
            List<String> outcomes = new ArrayList<>();
            answer.searched().forEach(s -> outcomes.add(s.outcome().id()));
            return "none " + outcomes;
        }
        SourceText text = hit.get().text();
        Truth truth = truths.get(text.location());
        if (truth == null) {
            truth = Truth.of(text.fileName(), text.lines());
            truths.put(text.location(), truth);
        }
        if (hit.get().line() <= 0) {
            return "no line " + hit.get().trust().reason().id();
        }
        return truth.fitsMade(frame, hit.get().line())
                ? ""
                : "not in the method " + hit.get().trust().reason().id();
    }
}
