package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures whole processes over recordings and prints a table of ratios: {@code Recordings OPTIONS FILE…}, started by
 * {@code benchmarks/recordings}, which gives {@code auger.root}, {@code auger.java} and {@code auger.classpath}.
 *
 * <p>Every contender runs once unmeasured, which brings the file into memory and shows that all found the same tree, and then once in
 * each round, so that noise meets all.
 */
public final class Recordings {
    private final Settings settings;
    private final Child child;
    private final Path output;

    private Recordings(Settings settings, Path folder) {
        this.settings = settings;
        this.child = new Child(folder);
        this.output = folder.resolve("output");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        String java = System.getProperty("auger.java");
        String classPath = System.getProperty("auger.classpath");
        Path folder = Files.createTempDirectory("auger-recordings");
        try {
            Recordings recordings = new Recordings(settings, folder);
            Contenders contenders = new Contenders(System.getProperty("auger.root"), java, classPath);
            for (Path recording : settings.recordings()) {
                recordings.compare(recording, contenders.of(settings));
                if (settings.warm() > 0) {
                    recordings.warm(recording, List.of(java, "-XX:+UseSerialGC", "-cp", classPath));
                }
            }
        } finally {
            for (String file : List.of("output", "errors")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private void compare(Path recording, List<Contender> asked) throws IOException, InterruptedException {
        Report report = new Report(recording.getFileName().toString(), Files.size(recording), settings.runs());
        List<Contender> contenders = new ArrayList<>();
        for (Contender contender : asked) {
            say("%s: %s", recording.getFileName(), contender.name());
            try {
                child.run(contender.on(recording.toString()), output);
                if (contender.checked()) {
                    report.agree(contender, answer(contender));
                }
                contenders.add(contender);
            } catch (Child.Failed e) {
                report.failed(contender, e.outOfMemory() ? "out of memory" : e.getMessage());
            }
        }
        Map<Contender, List<Usage>> runs = new LinkedHashMap<>();
        for (int round = 1; round <= settings.runs(); round++) {
            say("%s: round %d of %d", recording.getFileName(), round, settings.runs());
            for (Contender contender : contenders) {
                runs.computeIfAbsent(contender, c -> new ArrayList<>())
                        .add(child.run(contender.on(recording.toString())));
            }
        }
        System.out.print(report.markdown(runs));
    }

    private Answer answer(Contender contender) throws IOException {
        if (contender.ours()) {
            return Answer.ofJson(output);
        }
        Optional<Answer> line = Answer.ofLine(Files.readString(output));
        return line.orElseThrow(() -> new IOException(contender.name() + " gave no answer"));
    }

    private void warm(Path recording, List<String> java) throws IOException, InterruptedException {
        say("%s: in one JVM", recording.getFileName());
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(Warm.class.getName(), settings.warm() + "", recording.toString()));
        child.run(command, output);
        System.out.println(Files.readString(output));
    }

    private static void say(String format, Object... args) {
        System.err.printf(format + "%n", args);
    }
}
