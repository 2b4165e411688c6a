package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures whole processes over heap dumps and prints tables of ratios: {@code Heaps OPTIONS FILE…}, started by {@code benchmarks/heaps},
 * which gives {@code auger.root}, {@code auger.java} and {@code auger.classpath}.
 */
public final class Heaps {
    private final Settings settings;
    private final Launch launch;
    private final Scratch scratch;
    private final Child child;

    private Heaps(Settings settings, Launch launch, Scratch scratch) {
        this.settings = settings;
        this.launch = launch;
        this.scratch = scratch;
        this.child = new Child(scratch.folder(), settings.limit());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        for (Path file : settings.dumps()) {
            // Indexes belong on a disk: where temporary files are kept in memory, they would be counted as such.
            try (Scratch scratch = new Scratch(settings.folder(file), "auger-heaps")) {
                new Heaps(settings, Launch.ofProperties(), scratch).compare(file);
            }
        }
    }

    private void compare(Path file) throws IOException, InterruptedException {
        Dump dump = Dump.in(scratch, file);
        Contenders contenders = new Contenders(launch, dump);
        Rounds.say("%s: counting", dump.name());
        child.answer(contenders.counts());
        Counts counts = Counts.ofLine(Files.readString(child.output()));
        Answers answers = new Answers(dump, counts, child, launch, settings);
        Rounds rounds = new Rounds(child, settings.runs(), settings.peerRuns());
        Medians medians = Medians.of(rounds.run(dump.name(), contenders.of(settings), answers::check));

        Report report = new Report(dump, dump.bytes(), counts, medians);
        System.out.print(report.contenders(settings, answers.compared(), rounds.failures()));
        System.out.print(report.targets(Scratch.bytes(dump.kept()), Scratch.bytes(dump.mat())));
        if (settings.wants("phases")) {
            Rounds.say("%s: phases", dump.name());
            Phases phases = new Phases(dump, contenders, child);
            System.out.print(phases.markdown(settings.runs(), counts));
        }
    }
}
