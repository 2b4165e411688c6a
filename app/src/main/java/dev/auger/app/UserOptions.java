package dev.auger.app;

import dev.auger.app.prefs.RefusedOptions;
import dev.auger.app.prefs.UserFolders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * What the user wants java to be told, above all more heap: {@code auger.options} in the folder of the preferences, options as on java's
 * command line, {@code #} begins a comment. The launchers that are scripts hand them to java themselves and say so by
 * {@link #MARK}; the native launchers of Windows and macOS take their options from a file that belongs to the administrator, so there the
 * program starts once more, as a child that has the options and the same standard streams.
 */
final class UserOptions {

    /** Set where the file has been looked at. */
    static final String MARK = "auger.options";

    private static final long CHECK_SECONDS = 20;

    private UserOptions() {}

    /** The file, if there is anything in it that has not been looked at. */
    static Optional<Path> file(Path config) {
        if (System.getProperty(MARK) != null) {
            return Optional.empty();
        }
        Path file = config.resolve("auger.options");
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0 ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Runs the program as the user's options want it; empty if they want nothing, or nothing that java understands. */
    static OptionalInt run(String[] args) {
        Optional<Path> file =
                file(UserFolders.of(System.getenv(), System.getProperties()).config());
        if (file.isEmpty()) {
            return OptionalInt.empty();
        }
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        try {
            Optional<String> problem = problem(java, file.get());
            if (problem.isPresent()) {
                return refused(file.get(), problem.get());
            }
            List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
            String classPath = System.getProperty("java.class.path", "");
            return OptionalInt.of(wait(new ProcessBuilder(command(java, own, file.get(), classPath, args))
                    .inheritIO()
                    .start()));
        } catch (IOException e) {
            return refused(file.get(), String.valueOf(e.getMessage()));
        }
    }

    private static OptionalInt refused(Path file, String why) {
        System.err.println("auger: " + file + " is not used: " + why);
        System.setProperty(RefusedOptions.PROPERTY, why);
        return OptionalInt.empty();
    }

    /** The user's options come after those of the launcher, so they win. */
    static List<String> command(String java, List<String> own, Path file, String classPath, String... args) {
        List<String> command = new ArrayList<>(List.of(java));
        // What jpackage's launcher tells java about itself is about that process.
        own.stream().filter(option -> !option.startsWith("-Djpackage.")).forEach(command::add);
        command.addAll(List.of("@" + file, "-D" + MARK + "=" + file, "-cp", classPath, Launcher.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Why java does not start with these options, in its own words. */
    static Optional<String> problem(String java, Path file) throws IOException {
        Process check = new ProcessBuilder(java, "@" + file, "-version")
                .redirectErrorStream(true)
                .start();
        check.getOutputStream().close();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (check.waitFor(CHECK_SECONDS, TimeUnit.SECONDS) && check.exitValue() == 0) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check.destroyForcibly();
        return Optional.of(said.lines()
                .filter(line -> !line.contains("Picked up "))
                .findFirst()
                .orElse("java does not start"));
    }

    private static int wait(Process child) {
        // Whoever ends this process means the child. Ctrl+C has reached it already; to be told twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            child.destroy();
            child.onExit().join();
        }));
        return child.onExit().join().exitValue();
    }
}
