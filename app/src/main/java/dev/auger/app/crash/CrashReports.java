package dev.auger.app.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes down what no code of ours has caught, on whatever thread: one file a defect, in the user's folder for state, for the user
 * to read and perhaps to send. It names versions and the places in the code, and neither the environment nor arguments nor
 * files of the case.
 */
public final class CrashReports implements Thread.UncaughtExceptionHandler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    /** A defect in something that is drawn comes back with every frame. */
    private static final int MOST_A_RUN = 10;

    private static final int MOST_KEPT = 20;

    private final Path folder;
    private final String version;
    private final Clock clock;
    private final Consumer<Path> written;
    private final Set<String> seen = new HashSet<>();

    /** @param written told of a new report, on the thread that failed */
    public CrashReports(Path state, String version, Clock clock, Consumer<Path> written) {
        this.folder = state.resolve("crashes");
        this.version = version;
        this.clock = clock;
        this.written = written;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable defect) {
        try {
            System.getLogger("dev.auger.app.crash")
                    .log(System.Logger.Level.ERROR, "not caught on " + thread.getName(), defect);
            if (isNew(defect)) {
                written.accept(write(thread, defect));
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Nothing may fail here: where a report cannot be written, standard error has to do.
            System.err.println("auger: no report of " + defect + ": " + e);
        }
    }

    private synchronized boolean isNew(Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String kind = defect.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
        return seen.size() < MOST_A_RUN && seen.add(kind);
    }

    private synchronized Path write(Thread thread, Throwable defect) throws IOException {
        Files.createDirectories(folder);
        String name = "auger-" + TIME.format(clock.instant()) + '-' + seen.size() + ".txt";
        Path file = folder.resolve(name);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("Auger " + version);
        out.println("Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
        out.println(System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        Runtime runtime = Runtime.getRuntime();
        out.println("Heap: " + (runtime.totalMemory() - runtime.freeMemory()) + " of at most " + runtime.maxMemory()
                + " bytes");
        out.println("Time: " + clock.instant());
        out.println("Thread: " + thread.getName());
        out.println();
        defect.printStackTrace(out);
        out.flush();
        Files.writeString(file, text.toString());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        tidy();
        return file;
    }

    private void tidy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .skip(MOST_KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }
}
