package dev.auger.benchmarks.start;

import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Options;
import dev.auger.benchmarks.process.Scratch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From starting the process to the first painted frame on a virtual display: the packaged program, a toy window on the same runtime with
 * the same options and a cache of its own, and the program's class path with plain {@code java}, by turns.
 */
public final class Starts {
    private static final String USAGE = """
            Usage: benchmarks/start [--image FOLDER] [--runs 10] [--display :1087] [--prism sw]
            Measures how soon the first window is painted, and what an idle one takes. mvn -Pquick,dist package comes first.""";

    private static final int LOOK_MILLIS = 4;
    private static final int LIMIT_SECONDS = 60;
    private static final int IDLE_SECONDS = 8;
    /** With text and icons there are many colours; the window's background alone is a few. */
    private static final int PAINTED = 16;

    private final Screen screen;
    private final Map<String, String> environment;
    private final Path log;

    private Starts(Screen screen, Map<String, String> environment, Path log) {
        this.screen = screen;
        this.environment = environment;
        this.log = log;
    }

    private record Program(String name, List<String> command, int colours) {}

    /**
     * @param first seconds until the window's first frame
     * @param whole seconds until all is in it
     */
    private record Run(double first, double whole, double cpu, long anonymous) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, USAGE);
        Launch launch = Launch.ofProperties();
        Path image = Path.of(options.word(
                        "--image",
                        launch.root().resolve("installer/target/dist/Auger").toString()))
                .toAbsolutePath();
        int runs = options.number("--runs", 10);
        String display = options.word("--display", ":1087");
        String prism = options.word("--prism", "sw");
        options.nothingElse();
        try (Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")), "auger-start");
                Screen screen = Screen.open(display, scratch.folder("screen"))) {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("DISPLAY", screen.name());
            environment.put("JDK_JAVA_OPTIONS", "-Dprism.order=" + prism);
            for (String folder : List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")) {
                environment.put(folder, scratch.folder("home").toString());
            }
            Starts starts = new Starts(screen, environment, scratch.folder().resolve("log"));
            starts.report(starts.programs(launch, image, scratch.folder().resolve("toy.aot")), runs);
        }
    }

    private List<Program> programs(Launch launch, Path image, Path toyCache) throws IOException, InterruptedException {
        Path app = image.resolve("lib/app");
        List<String> lines = Files.readAllLines(app.resolve("launch"));
        String java = image.resolve("lib/runtime/bin/java").toString();
        List<String> flags = new ArrayList<>(List.of(lines.get(0).split(" ")));
        flags.addAll(Stream.of(lines.get(1).split(" "))
                .filter(option -> !option.isEmpty())
                .toList());
        String classPath = String.join(
                File.pathSeparator,
                Stream.of(lines.get(2).split(":"))
                        .map(jar -> app.resolve(jar).toString())
                        .toList());
        String toyPath = String.join(
                File.pathSeparator,
                Stream.of(launch.classPath().split(File.pathSeparator))
                        .filter(jar -> jar.contains("auger-benchmarks-") || jar.contains("javafx-"))
                        .toList());
        start(words(java, flags, "-XX:AOTCacheOutput=" + toyCache, "-cp", toyPath, Toy.class.getName(), "once"))
                .waitFor();
        String main = "dev.auger.app.Launcher";
        return List.of(
                new Program("auger", List.of(image.resolve("bin/auger").toString()), PAINTED),
                new Program(
                        "toy", words(java, flags, "-XX:AOTCache=" + toyCache, "-cp", toyPath, Toy.class.getName()), 0),
                new Program(
                        "auger, no cache", words(java, flags, "-Dauger.options=none", "-cp", classPath, main), PAINTED),
                new Program(
                        "auger, plain java",
                        words(java, List.of("--enable-native-access=ALL-UNNAMED"), "-cp", classPath, main),
                        PAINTED));
    }

    private static List<String> words(String java, List<String> flags, String... rest) {
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(flags);
        words.addAll(List.of(rest));
        return List.copyOf(words);
    }

    private void report(List<Program> programs, int runs) throws IOException, InterruptedException {
        Map<Program, List<Run>> all = new LinkedHashMap<>();
        for (Program program : programs) {
            run(program); // brings its files into memory
            all.put(program, new ArrayList<>());
        }
        for (int round = 1; round <= runs; round++) {
            System.err.printf("round %d of %d%n", round, runs);
            for (Program program : programs) {
                all.get(program).add(run(program));
            }
        }
        double toy = median(all.get(programs.get(1)).stream().map(Run::first).toList());
        System.out.println("| | first frame | to the toy | start page | to the toy | CPU until then | RssAnon, idle |");
        System.out.println("|---|---|---|---|---|---|---|");
        all.forEach((program, list) -> {
            double first = median(list.stream().map(Run::first).toList());
            double whole = median(list.stream().map(Run::whole).toList());
            System.out.printf(
                    "| %s | %.3f s | %.2f | %.3f s | %.2f | %.2f s | %.0f MB |%n",
                    program.name(),
                    first,
                    first / toy,
                    whole,
                    whole / toy,
                    median(list.stream().map(Run::cpu).toList()),
                    median(list.stream().map(run -> run.anonymous() / 1e6).toList()));
        });
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Run run(Program program) throws IOException, InterruptedException {
        for (int look = 0; screen.colours(2) > 1; look++) {
            if (look * LOOK_MILLIS > LIMIT_SECONDS * 1000) {
                throw new IOException("the screen does not become empty");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        long began = System.nanoTime();
        Process process = start(program.command());
        try {
            double first = 0;
            while (!painted(program)) {
                // The display is black until a window is painted; none of the windows is.
                if (first == 0 && screen.quarter() != 0) {
                    first = (System.nanoTime() - began) / 1e9;
                }
                if (!process.isAlive() || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                    throw new IOException("%s shows no window; a quarter into the screen is #%06x: %s"
                            .formatted(program.name(), screen.quarter(), Files.readString(log)));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpu = process.info()
                    .totalCpuDuration()
                    .map(spent -> spent.toNanos() / 1e9)
                    .orElse(0.0);
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new Run(first == 0 ? seconds : first, seconds, cpu, anonymous(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean painted(Program program) {
        return program.colours() == 0
                ? screen.quarter() == Toy.COLOUR
                : screen.colours(program.colours()) >= program.colours();
    }

    private static long anonymous(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid + "", "status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
