package dev.auger.app.cases;

import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user calls the program a file is of: the program of a profile, the main class or jar of a JVM. */
public final class ProgramName {

    /** Names of main classes that say nothing without their package. */
    private static final Set<String> COMMON =
            Set.of("Main", "App", "Application", "Launcher", "Bootstrap", "Run", "Start");

    /** In names of temporary files, such as the jar a build tool starts its tests with. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{8}");

    private static final String JAVA = ".java";

    /** The class that {@code java X.java} runs, as Java 11 and later name it, and the source file behind it. */
    private static final Pattern SOURCE = Pattern.compile(
            "(?:jdk\\.compiler/)?com\\.sun\\.tools\\.javac\\.launcher\\.(?:SourceLauncher|Main) (.+?\\.java|\\S+)(?: .*)?",
            Pattern.DOTALL);

    private ProgramName() {}

    /**
     * The source file that Java runs without a class of it.
     *
     * @param line what stood behind {@code java}, or what a JVM announces itself with
     */
    public static Optional<String> sourceFile(String line) {
        Matcher launcher = SOURCE.matcher(line);
        return launcher.matches() ? Optional.of(fileName(launcher.group(1))) : Optional.empty();
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The name, if the file has one; reads the recording's own description of its JVM. */
    public static Optional<String> of(Evidence evidence, Job job) {
        if (!(evidence instanceof Recording recording)) {
            return Optional.empty();
        }
        String program = recording.program();
        return program.isEmpty() ? started(recording, job) : Optional.of(program);
    }

    /** {@code jdk.JVMInformation} has what stood behind {@code java} on the command line: main class or jar first. */
    private static Optional<String> started(Recording recording, Job job) {
        Optional<EventTable> rows = recording.eventLog().open("jdk.JVMInformation", null, job);
        int field = rows.map(t -> t.type().field("javaArguments")).orElse(-1);
        if (rows.isEmpty() || field < 0 || rows.get().size() == 0) {
            return Optional.empty();
        }
        String line = rows.get().text(0, field);
        return line == null ? Optional.empty() : named(line.strip());
    }

    static Optional<String> named(String line) {
        String first = line.split("\\s", 2)[0];
        if (first.isEmpty() || first.startsWith("-")) {
            return Optional.empty();
        }
        Optional<String> source = sourceFile(line);
        if (source.isPresent()) {
            return source.map(file -> file.endsWith(JAVA) ? file.substring(0, file.length() - JAVA.length()) : file);
        }
        String last = fileName(first);
        if (NUMBERED.matcher(last).find()) {
            return Optional.empty();
        }
        if (last.endsWith(".jar")) {
            return Optional.of(last.substring(0, last.length() - ".jar".length()));
        }
        String simple = last.substring(last.lastIndexOf('.') + 1);
        return last.isEmpty() ? Optional.empty() : Optional.of(COMMON.contains(simple) ? last : simple);
    }
}
