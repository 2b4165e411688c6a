package dev.auger.app;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cases.SampleCase;
import dev.auger.app.cli.Streams;
import dev.auger.app.demo.HeadlessDemo;
import dev.auger.app.instance.Doorbell;
import dev.auger.app.instance.Meeting;
import dev.auger.app.instance.Wish;
import dev.auger.app.prefs.UserFolders;
import dev.auger.app.shell.AugerApplication;
import dev.auger.app.shell.FlamePng;
import dev.auger.app.text.Bundles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the window, after a look at whether the system has what a window needs. */
final class Desktop {

    /** As the command line's contract has it: 2 means that the user has to change something first. */
    private static final int CANNOT = 2;

    private Desktop() {}

    static int open(List<Path> files, boolean alone, Bundles texts) {
        Optional<String> problem = problem(false);
        if (problem.isPresent()) {
            System.err.println("auger: " + new Bundles(texts.locale(), List.of("errors", "window")).get(problem.get()));
            return CANNOT;
        }
        Optional<Meeting> meeting =
                alone ? Optional.empty() : Meeting.here(UserFolders.here().state());
        boolean taken = meeting.filter(Meeting::isTaken).isPresent();
        if (!taken) {
            prepare();
        }
        // Asked before the toolkit is loaded: files that a window takes are there at once.
        if (meeting.filter(m -> Doorbell.ring(m, new Wish(files))).isPresent()) {
            return 0;
        }
        if (taken) {
            prepare();
        }
        return shown(() -> AugerApplication.start(files, meeting, texts.locale()), texts.locale());
    }

    static int demo(@Nullable Path headless, Streams io) {
        Bundles texts = new Bundles(Locale.getDefault(Locale.Category.DISPLAY), List.of("errors", "window", "demo"));
        Optional<SampleCase> sample = SampleCase.find();
        if (sample.isEmpty()) {
            io.err().println("auger: " + texts.get("demo.problem.sample"));
            return CANNOT;
        }
        if (headless == null) {
            Optional<String> problem = problem(false);
            if (problem.isPresent()) {
                io.err().println("auger: " + texts.get(problem.get()));
                return CANNOT;
            }
            return shown(() -> AugerApplication.startSample(sample.get().folder(), texts.locale()), texts.locale());
        }
        Optional<String> problem = headless();
        if (problem.isPresent()) {
            io.err().println("auger: " + texts.get(problem.get()));
            return CANNOT;
        }
        return HeadlessDemo.write(sample.get(), headless, io);
    }

    /** A flame graph as a PNG, for the command line. */
    static void draw(CallTree tree, String title, Locale locale, OutputStream out) throws IOException {
        Optional<String> problem = headless();
        if (problem.isPresent()) {
            throw new IOException(new Bundles(locale, List.of("errors", "window")).get(problem.get()));
        }
        FlamePng.draw(tree, title, locale, out);
    }

    /** A display may be named and not be there, or not let this user in: the toolkit finds out. */
    private static int shown(Runnable window, Locale locale) {
        try {
            window.run();
            return 0;
        } catch (UnsupportedOperationException e) {
            Bundles texts = new Bundles(locale, List.of("errors", "window"));
            String display = System.getenv().getOrDefault("DISPLAY", "");
            System.err.println("auger: " + texts.get("start.problem.refused", display, String.valueOf(e.getMessage())));
            return CANNOT;
        }
    }

    /** What takes long and is needed for any window. */
    private static void prepare() {
        AugerApplication.prepare();
        if (!"Headless".equals(System.getProperty("glass.platform"))) {
            StartCheck.linkGtk();
        }
    }

    /** Pictures are drawn in memory: the headless platform needs fonts, and neither a display nor GTK. */
    private static Optional<String> headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        return problem(true);
    }

    private static Optional<String> problem(boolean offscreen) {
        return StartCheck.problem(
                offscreen || "Headless".equals(System.getProperty("glass.platform")),
                System.getenv(),
                System.getProperty("os.name", ""));
    }
}
