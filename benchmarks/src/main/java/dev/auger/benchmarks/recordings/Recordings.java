package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.Answer;
import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Measures whole processes over recordings and prints a table of ratios: {@code Recordings OPTIONS FILE…}, started by
 * {@code benchmarks/recordings}, which gives {@code auger.root}, {@code auger.java} and {@code auger.classpath}.
 */
public final class Recordings {
    private final Settings settings;
    private final Child child;
    private final Launch launch;

    private Recordings(Settings settings, Child child, Launch launch) {
        this.settings = settings;
        this.child = child;
        this.launch = launch;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        try (Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")), "auger-recordings")) {
            Child child = new Child(scratch.folder(), Duration.ofDays(1));
            Recordings recordings = new Recordings(settings, child, Launch.ofProperties());
            for (Path recording : settings.recordings()) {
                recordings.compare(recording);
                if (settings.warm() > 0) {
                    recordings.warm(recording);
                }
            }
        }
    }

    private void compare(Path recording) throws IOException, InterruptedException {
        String name = recording.getFileName().toString();
        Report report = new Report(name, Files.size(recording), settings.runs());
        Rounds rounds = new Rounds(child, settings.runs(), settings.runs());
        List<Contender> contenders = new Contenders(launch, recording).of(settings);
        Medians medians = Medians.of(rounds.run(name, contenders, contender -> {
            if (contender.question().equals(Contenders.TREE)) {
                report.agree(contender, answer(contender));
            }
        }));
        System.out.print(report.markdown(medians, rounds.failures()));
    }

    private Answer answer(Contender contender) throws IOException {
        if (contender.ours()) {
            return Answer.ofJson(child.output());
        }
        Optional<Answer> line = Answer.ofLine(Files.readString(child.output()));
        return line.orElseThrow(() -> new IOException(contender.name() + " gave no answer"));
    }

    private void warm(Path recording) throws IOException, InterruptedException {
        Rounds.say("%s: in one JVM", recording.getFileName());
        child.answer(launch.java(Warm.class, List.of(), settings.warm() + "", recording.toString()));
        System.out.println(Files.readString(child.output()));
    }
}
