package dev.auger.benchmarks.frames;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures frame times on the display it is given and prints tables: {@code Frames [FRAMES [NAME PART]]}, started by
 * {@code benchmarks/frames}.
 *
 * <p>{@code Frames 0 first} measures only the first pixels of new processes, {@code Frames 0 walk [FILE…]} only what keeps the application
 * thread busy while a user walks through the program.
 *
 * <p>Each scene runs twice in processes of its own: as fast as pulses can follow each other ({@code javafx.animation.fullspeed}), where
 * the time from pulse to pulse is what a frame costs, and with JavaFX's own 60 pulses a second, as a user has it.
 */
public final class Frames {

    /** Names for two measurements that are no scenes. */
    private static final String FIRST = "first";

    private static final String WALK = "walk";
    private static final int FIRST_ROUNDS = 9;

    private static final String[] SIZES = {"1000000", "10000000"};

    private Frames() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String frames = args.length > 0 ? args[0] : "600";
        String only = args.length > 1 ? args[1] : "";
        if (only.equals(FIRST)) {
            first();
            return;
        }
        if (only.equals(WALK)) {
            walk(List.of(args).subList(2, args.length));
            return;
        }
        List<String[]> rows = run(true, frames, only);
        List<String[]> capped = run(false, frames, only);
        System.out.println("""
                ## Frames

                Milliseconds, p50 / p99 / max. Software pipeline, 1600 x 1000, Xvfb (no display to wait for).
                "Frame" is from pulse to pulse with nothing to wait for; "at 60" the same with the toolkit's 60 pulses a second. "Application CPU" is CPU time of
                the application thread a frame, input and other tasks included, "rendering CPU" that of the rendering thread beside it; "pulse" the wall time of the pulse on it, "render" that of the rendering thread.

                | scene | frame | at 60 | application CPU | rendering CPU | pulse | render |
                |---|---|---|---|---|---|---|""");
        for (String[] row : rows) {
            if (row[0].equals("frames")) {
                String at60 = capped.stream()
                        .filter(c -> c[0].equals("frames") && c[1].equals(row[1]))
                        .map(c -> c[2])
                        .findFirst()
                        .orElse("");
                line(row[1], row[2], at60, row[3], cell(row, 4), cell(row, 5), cell(row, 6));
            }
        }
        System.out.println("\n| from a tree of 1,000,000 frames to its first pixels | ms |\n|---|---|");
        rows.stream().filter(r -> r[0].equals("shown")).forEach(r -> line(r[1], r[2]));
        System.out.println(
                "\n| on the application thread over 8 ms, at 60 | what | times | longest |\n|---|---|---|---|");
        capped.stream().filter(r -> r[0].equals("over")).forEach(r -> line(r[1], r[2], r[3], r[4]));
        System.out.println("\n| layout of | frames | boxes | ms |\n|---|---|---|---|");
        for (String[] r :
                child(List.of("-cp", System.getProperty("java.class.path"), Frames.Geometry.class.getName()))) {
            line(r[2], r[1], r[3], r[4]);
        }
        if (only.isEmpty()) {
            first();
            walk(List.of());
        }
    }

    /** Each time in a new process. */
    private static void first() throws IOException, InterruptedException {
        long[] wall = new long[FIRST_ROUNDS];
        long[] cpu = new long[FIRST_ROUNDS];
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            List<String> command = window(FirstPixels.Launcher.class, false);
            command.add(SIZES[0]);
            for (String[] row : child(command)) {
                if (row[0].equals("first")) {
                    wall[i] = Long.parseLong(row[1]);
                    cpu[i] = Long.parseLong(row[2]);
                }
            }
        }
        System.out.println(
                "\n| a process's first pixels of a tree of 1,000,000 frames, p50 / p99 / max | ms | application CPU |\n|---|---|---|");
        line("", Figures.of(wall).words(), Figures.of(cpu).words());
    }

    /** Through the whole program, with the sample's evidence unless there are files. */
    private static void walk(List<String> files) throws IOException, InterruptedException {
        Path evidence = Path.of(System.getProperty("auger.root"), "sample", "evidence");
        List<String> opened = new ArrayList<>(files);
        if (opened.isEmpty()) {
            try (Stream<Path> sample = Files.list(evidence)) {
                sample.map(Path::toString).sorted().forEach(opened::add);
            }
        }
        List<String> command = window(Walk.class, false);
        command.addAll(opened);
        System.out.println(
                "\n| a walk through the program | times over 8 ms | CPU ms together | the longest |\n|---|---|---|---|");
        for (String[] row : child(command)) {
            if (row[0].equals("walk")) {
                line(row[1], row[2], row[3], cell(row, 4));
            }
        }
    }

    /** The part without a window. */
    static final class Geometry {
        private Geometry() {}

        public static void main(String[] args) {
            for (String size : SIZES) {
                Layouts.print(Integer.parseInt(size));
            }
        }
    }

    private static String cell(String[] row, int index) {
        return index < row.length ? row[index] : "";
    }

    private static void line(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static List<String[]> run(boolean full, String frames, String only)
            throws IOException, InterruptedException {
        List<String> command = window(FramesLauncher.class, full);
        command.add(frames);
        command.add(only);
        Collections.addAll(command, SIZES);
        return child(command);
    }

    private static List<String> window(Class<?> main, boolean full) {
        return new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Dprism.order=sw",
                "-Djavafx.animation.fullspeed=" + full,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    }

    private static List<String[]> child(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("auger.java", "java")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // What the program keeps for its user is none of the measurer's.
        Path home = Files.createTempDirectory("auger-frames");
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")) {
            builder.environment().put(folder, home.resolve(folder).toString());
        }
        Process process = builder.start();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = process.inputReader()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.err.println(line);
                rows.add(line.split("\t", -1));
            }
        }
        int ended = process.waitFor();
        delete(home);
        if (ended != 0) {
            throw new IOException("the window ended with " + ended);
        }
        return rows;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
