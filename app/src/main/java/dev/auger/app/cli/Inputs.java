package dev.auger.app.cli;

import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.Located;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.app.prefs.KeptIndexes;
import dev.auger.importers.Focus;
import dev.auger.importers.Importers;
import dev.auger.importers.Source;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files named on the command line, one after the other. Folders and zips are their files; {@code -} is standard input. */
final class Inputs {

    /** Takes what was read and what was not, in order. */
    interface Receiver {

        /** @param evidence the receiver's to close */
        void read(Evidence evidence) throws IOException;

        void failed(Failure failure) throws IOException;
    }

    /** Files of a folder that are looked at before the first is read. */
    private static final int MOST_FORESEEN = 1_000;

    private final Streams io;
    private final Job job;
    private final ProgressBar progress;
    private final Importers importers = KeptIndexes.importers();
    private final List<OpenedCase> cases = new ArrayList<>();
    private volatile @Nullable Path spooled;

    Inputs(Streams io, Job job, ProgressBar progress) {
        this.io = io;
        this.job = job;
        this.progress = progress;
    }

    /** Reads all of them; unreadable ones are reported and do not stop the others. */
    void each(List<String> arguments, Receiver receiver) throws IOException {
        each(arguments, Focus.EVERYTHING, receiver);
    }

    /** Reads as much of all of them as a question needs. */
    void each(List<String> arguments, Focus focus, Receiver receiver) throws IOException {
        for (String argument : arguments) {
            job.check();
            if (argument.equals("-")) {
                standardInput(focus, receiver);
            } else {
                path(argument, focus, receiver);
            }
        }
    }

    private void standardInput(Focus focus, Receiver receiver) throws IOException {
        // In a folder of its own, because a read that is blocked for good cannot clean up after itself.
        deleteSpooled();
        Path folder = Files.createTempDirectory("auger-");
        spooled = folder;
        Importers own = new Importers(folder);
        receive(new ShownName("-", "-", "-"), "-", receiver, () -> own.open("-", io.in(), focus, job, snapshot -> {}));
    }

    /** Deletes what was kept of standard input. Its evidence is closed by then, or the process ends. */
    void deleteSpooled() {
        Path folder = spooled;
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Inputs.class.getName()).log(System.Logger.Level.DEBUG, "spool folder stays", e);
        }
        spooled = null;
    }

    /** Everything that all arguments name, to be kept together; the caller closes it. */
    Found<Evidence> all(List<String> arguments) throws IOException {
        foresee(arguments);
        Found<Evidence> all = new Found<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean whole = false;
        try {
            for (String argument : arguments) {
                Found<Evidence> found = all(argument, Evidence.class, Focus.EVERYTHING);
                all.evidence().addAll(found.evidence());
                all.failures().addAll(found.failures());
            }
            whole = true;
            return all;
        } finally {
            if (!whole) {
                all.close();
            }
        }
    }

    /** Tells where memory may not suffice for all of them. Zips are not unpacked for it, nor are case files opened. */
    private void foresee(List<String> arguments) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String argument : arguments) {
            try (Stream<Path> files = Files.walk(Path.of(argument)).limit(MOST_FORESEEN)) {
                files.forEach(file -> sources.add(new Source(file.toString(), file, false)));
            } catch (InvalidPathException | NoSuchFileException | UncheckedIOException unreadable) {
                // Reading will say so to the user.
                System.getLogger(Inputs.class.getName())
                        .log(System.Logger.Level.DEBUG, "not looked at: " + argument, unreadable);
            }
        }
        importers.foresee(sources, Focus.EVERYTHING, job);
    }

    /** Everything of one type that an argument names; the caller closes it. */
    <T extends Evidence> Found<T> all(String argument, Class<T> type, Focus focus) throws IOException {
        Found<T> found = new Found<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean whole = false;
        try {
            each(List.of(argument), focus, new Receiver() {
                @Override
                public void read(Evidence evidence) {
                    if (type.isInstance(evidence)) {
                        found.evidence().add(type.cast(evidence));
                    } else {
                        found.others().add(evidence.passport());
                        evidence.close();
                    }
                }

                @Override
                public void failed(Failure failure) {
                    found.failures().add(failure);
                }
            });
            whole = true;
            return found;
        } finally {
            if (!whole) {
                found.close();
            }
        }
    }

    private void path(String argument, Focus focus, Receiver receiver) throws IOException {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            receiver.failed(Failure.missing(argument));
            return;
        }
        ShownName shown = ShownName.of(argument, path);
        if (!Files.exists(path)) {
            receiver.failed(Failure.missing(shown.argument()));
            return;
        }
        if (!Files.isReadable(path)) {
            receiver.failed(Failure.unreadable(shown.argument()));
            return;
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            // Opening a pipe waits for its writer, and a device may never end.
            receiver.failed(Failure.special(shown.argument()));
            return;
        }
        if (CaseFiles.isCase(path)) {
            caseFile(path, shown, focus, receiver);
            return;
        }
        List<Source> sources;
        try {
            sources = importers.expand(List.of(path), job);
        } catch (ImportFailure failure) {
            receiver.failed(Failure.of(shown.argument(), shown, failure));
            return;
        }
        if (sources.isEmpty()) {
            receiver.failed(Failure.empty(shown.argument()));
        }
        for (Source source : sources) {
            String name = shown.of(source.name());
            Source named = source.named(name);
            receive(shown, name, receiver, () -> importers.open(named, focus, job, snapshot -> {}));
        }
    }

    /** A case file is its evidence. */
    private void caseFile(Path path, ShownName shown, Focus focus, Receiver receiver) throws IOException {
        OpenedCase opened;
        try {
            opened = CaseFiles.open(path, Path.of(System.getProperty("java.io.tmpdir")), job);
        } catch (ImportFailure failure) {
            receiver.failed(Failure.of(shown.argument(), shown, failure));
            return;
        }
        cases.add(opened);
        if (opened.evidence().isEmpty()) {
            receiver.failed(Failure.empty(shown.argument()));
        }
        for (Located located : opened.evidence()) {
            String name = located.kept().name();
            String pasted = located.kept().text();
            Path file = located.file();
            Focus chosen =
                    located.kept().dump() > 1 ? focus.ofDump(located.kept().dump()) : focus;
            if (pasted != null) {
                byte[] bytes = pasted.getBytes(StandardCharsets.UTF_8);
                receive(
                        shown,
                        name,
                        receiver,
                        () -> importers.open(name, new ByteArrayInputStream(bytes), chosen, job, snapshot -> {}));
            } else if (!located.isThere() || file == null) {
                receiver.failed(Failure.of(name, shown, located.failure()));
            } else if (located.temporary() && !CaseFiles.isArchive(file)) {
                Source source = new Source(name, file, true);
                receive(shown, name, receiver, () -> importers.open(source, chosen, job, snapshot -> {}));
            } else {
                located(located, file, chosen, receiver);
                if (located.temporary()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void located(Located located, Path file, Focus focus, Receiver receiver) throws IOException {
        ShownName shown = new ShownName(located.kept().name(), file.toString(), file.toString());
        List<Source> sources;
        try {
            sources = importers.expand(List.of(file), job);
        } catch (ImportFailure failure) {
            receiver.failed(Failure.of(shown.argument(), shown, failure));
            return;
        }
        for (Source source : sources) {
            String name = shown.of(source.name());
            Source named = source.named(name);
            receive(shown, name, receiver, () -> importers.open(named, focus, job, snapshot -> {}));
        }
    }

    /** The case files that were among the arguments. */
    List<OpenedCase> cases() {
        return cases;
    }

    private interface Opening {
        Evidence open() throws ImportFailure;
    }

    private void receive(ShownName shown, String name, Receiver receiver, Opening opening) throws IOException {
        Evidence evidence;
        try {
            evidence = opening.open();
        } catch (ImportFailure failure) {
            receiver.failed(Failure.of(name, shown, failure));
            return;
        } catch (JobCancelled cancelled) {
            throw cancelled;
        } catch (OutOfMemoryError e) {
            receiver.failed(Failure.memory(name));
            return;
        } catch (RuntimeException | StackOverflowError defect) {
            System.getLogger(Inputs.class.getName()).log(System.Logger.Level.DEBUG, "defect while reading", defect);
            receiver.failed(Failure.internal(name, defect));
            return;
        } finally {
            progress.clear();
        }
        receiver.read(evidence);
    }
}
