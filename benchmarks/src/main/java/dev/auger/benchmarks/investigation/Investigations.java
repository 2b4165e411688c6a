package dev.auger.benchmarks.investigation;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Options;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import dev.auger.benchmarks.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Records a busy service, with a heap dump and two thread dumps, and measures {@code auger investigate} on all of it and on its parts:
 * {@code Investigations OPTIONS FOLDER}, started by {@code benchmarks/investigation}.
 */
public final class Investigations {

    private static final String USAGE = """
            benchmarks/investigation [OPTIONS] FOLDER
              --runs N         rounds; the medians are shown (5)
              --megabytes N    of the recording (100)
              --keep N         megabytes of objects the service keeps (70, which makes a heap dump of about 100)
            Evidence that is in FOLDER already is not recorded again.
            """;

    private static final double MEGABYTE = 1e6;

    private Investigations() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, USAGE);
        int runs = Math.max(1, options.number("--runs", 5));
        String megabytes = String.valueOf(options.number("--megabytes", 100));
        String keep = String.valueOf(options.number("--keep", 70));
        Path folder = options.files().getFirst();
        Files.createDirectories(folder);
        Path recording = folder.resolve("recording.jfr");
        Launch launch = Launch.ofProperties();
        try (Scratch scratch = new Scratch(folder, "auger-investigation")) {
            Child child = new Child(scratch.folder(), Duration.ofMinutes(10));
            if (!Files.exists(recording)) {
                Rounds.say("recording the service");
                child.run(launch.java(
                        Service.class,
                        List.of("-Xmx1g", "-XX:FlightRecorderOptions:stackdepth=128"),
                        recording.toString(),
                        megabytes,
                        "1",
                        keep));
            }
            String heap = folder.resolve("heap.hprof").toString();
            List<String> all = List.of(
                    recording.toString(),
                    heap,
                    folder.resolve("threads-1.txt").toString(),
                    folder.resolve("threads-2.txt").toString());
            List<Contender> contenders = new ArrayList<>(launch.starts());
            contenders.add(investigate(launch, "auger investigate, all four files", all));
            contenders.add(investigate(launch, "auger investigate, the recording", all.subList(0, 1)));
            contenders.add(investigate(launch, "auger investigate, the heap dump", all.subList(1, 2)));
            contenders.add(investigate(launch, "auger investigate, the thread dumps", all.subList(2, 4)));
            contenders.add(new Contender(
                    "auger heap suspects, the heap dump", Kind.OURS, "", launch.auger("heap", "suspects", heap)));
            Medians medians = Medians.of(new Rounds(child, runs, runs).run("evidence", contenders, contender -> {}));
            System.out.print(table(all, medians, runs));
        }
    }

    private static Contender investigate(Launch launch, String name, List<String> files) {
        List<String> words = new ArrayList<>(List.of("investigate"));
        words.addAll(files);
        return new Contender(name, Kind.OURS, "", launch.auger(words.toArray(String[]::new)));
    }

    private static String table(List<String> files, Medians medians, int runs) throws IOException {
        StringBuilder out = new StringBuilder("### An investigation of one process (");
        for (int i = 0; i < files.size(); i++) {
            Path file = Path.of(files.get(i));
            out.append(i == 0 ? "" : ", ").append(text("%s %.1f MB", file.getFileName(), Files.size(file) / MEGABYTE));
        }
        out.append(text(")%n%nRounds: %d; medians. Meant: 10 CPU s for all four.%n%n", runs));
        out.append(text("| | CPU s | wall s | anonymous MB |%n|---|---|---|---|%n"));
        medians.usages()
                .forEach((contender, usage) -> out.append(text(
                        "| %s | %.2f | %.2f | %.0f |%n",
                        contender.name(), usage.cpu(), usage.wall(), usage.anonymous() / MEGABYTE)));
        return out.toString();
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
