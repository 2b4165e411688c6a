package dev.auger.benchmarks.accuracy;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import dev.auger.benchmarks.process.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs programs with known defects, has them investigated and prints how often the right line was named: {@code Accuracy OPTIONS}, started
 * by {@code benchmarks/accuracy}, which gives {@code auger.root}, {@code auger.java} and {@code auger.classpath}.
 */
public final class Accuracy {
    /** Where the part of the document begins that is written by hand. */
    private static final String BELOW = "## Programs held back";

    private final Settings settings;
    private final Launch launch;
    private final List<Service> all;

    private Accuracy(Settings settings, Launch launch) throws IOException {
        this.settings = settings;
        this.launch = launch;
        this.all = Service.all(launch.root().resolve("benchmarks/defects"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        Launch launch = Launch.ofProperties();
        Accuracy accuracy = new Accuracy(settings, launch);
        accuracy.record();
        if (settings.recordOnly()) {
            return;
        }
        String report = new Report(accuracy.score(), settings).markdown();
        System.out.print(report);
        if (settings.write()) {
            write(launch.root().resolve("docs/accuracy.md"), report);
        }
    }

    /** What people wrote below the tables stays. */
    private static void write(Path file, String report) throws IOException {
        String old = Files.exists(file) ? Files.readString(file) : "";
        int kept = old.indexOf(BELOW);
        Files.writeString(file, report.strip() + "\n" + (kept < 0 ? "" : "\n" + old.substring(kept)));
    }

    private List<Service> wanted() {
        return all.stream().filter(settings::wants).toList();
    }

    private Path kept() {
        return settings.folder().isEmpty()
                ? launch.root().resolve("benchmarks/target/defects")
                : Path.of(settings.folder()).toAbsolutePath();
    }

    /** One after the other; what they show depends on having the machine for themselves. */
    private void record() throws InterruptedException {
        for (Jdk jdk : settings.jdks()) {
            for (Service service : wanted()) {
                if (service.release() > jdk.feature()) {
                    continue;
                }
                try {
                    new Evidence(service, jdk, kept()).record(settings.again());
                } catch (IOException | IllegalArgumentException e) {
                    Rounds.say("%s on JDK %d: %s", service.name(), jdk.feature(), e.getMessage());
                }
            }
        }
    }

    private List<Score> score() throws IOException, InterruptedException {
        List<Score> scores = new ArrayList<>();
        try (Scratch scratch = new Scratch(Files.createDirectories(kept()), "investigate")) {
            Child child = new Child(scratch.folder(), settings.limit());
            for (Service service : wanted()) {
                for (Jdk jdk : settings.jdks()) {
                    if (service.release() <= jdk.feature()) {
                        Rounds.say("%s on JDK %d: investigating", service.name(), jdk.feature());
                        scores.add(score(service, jdk, child, scratch));
                    }
                }
            }
        }
        return scores;
    }

    private Score score(Service service, Jdk jdk, Child child, Scratch scratch)
            throws IOException, InterruptedException {
        Evidence evidence = new Evidence(service, jdk, kept());
        if (!evidence.recorded()) {
            return new Score(service, jdk.feature(), Conclusion.Said.NOTHING, 0, "not recorded");
        }
        try {
            // Indexes of heap dumps are kept for the next time; here each time is the first.
            Path cache = scratch.folder("cache");
            Scratch.empty(cache);
            Usage usage = child.answer(
                    Launch.with(Map.of("XDG_CACHE_HOME", cache.toString()), investigate(service, evidence.files())));
            return new Score(
                    service, jdk.feature(), Conclusion.read(Files.readString(child.output())), usage.cpu(), "");
        } catch (IOException e) {
            return new Score(service, jdk.feature(), Conclusion.Said.NOTHING, 0, e.getMessage() + "");
        }
    }

    private List<String> investigate(Service service, List<Path> evidence) {
        List<String> words = new ArrayList<>(List.of("investigate", "--json"));
        evidence.forEach(file -> words.add(file.toString()));
        if (settings.sources() != Settings.Sources.NONE) {
            Service whose = settings.sources() == Settings.Sources.OWN ? service : another(service);
            words.add("--sources");
            words.add(whose.sources().toString());
        }
        return launch.auger(words.toArray(String[]::new));
    }

    /** A program that has nothing to do with it, the same one each time. */
    private Service another(Service service) {
        return all.get((all.indexOf(service) + all.size() / 2) % all.size());
    }
}
