package dev.auger.app.cases;

import dev.auger.importers.Focus;
import dev.auger.importers.Importers;
import dev.auger.importers.Source;
import dev.auger.model.Evidence;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All evidence of one investigation. Files are read by the worker pool; listeners hear of every change, from whichever thread
 * made it, with an immutable list of items. Closing waits for the jobs, then releases the evidence.
 */
public final class Case implements AutoCloseable {

    private final Importers importers;
    private final WorkerPool readers;
    private final Consumer<List<CaseItem>> listener;
    private final Map<Integer, CaseItem> items = new LinkedHashMap<>();
    /** By number of the file: the zip it came out of, the copy of what a case file held, the text that was pasted. */
    private final Map<Integer, Path> containers = new ConcurrentHashMap<>();

    private final Map<Integer, Path> copies = new ConcurrentHashMap<>();
    private final Map<Integer, String> pasted = new ConcurrentHashMap<>();
    private int nextId;

    /** Read again with another focus; views may still show it, so it is released with the case. */
    private final List<Evidence> replaced = new CopyOnWriteArrayList<>();

    private boolean closed;

    /**
     * @param readers pool that reads the files; closed with the case
     * @param listener called after every change, from the thread that made it
     */
    public Case(Importers importers, WorkerPool readers, Consumer<List<CaseItem>> listener) {
        this.importers = importers;
        this.readers = readers;
        this.listener = listener;
    }

    /** Reads files, folders and zips into the case. The future completes when all of them have ended, in whatever way. */
    public CompletableFuture<Void> add(List<Path> paths) {
        Job expanding = Job.quiet();
        return readers.submit("expand-" + paths, expanding, () -> importers.expand(paths, expanding))
                .handle((sources, failure) -> {
                    if (failure != null) {
                        return fail(paths, failure);
                    }
                    List<CompletableFuture<Void>> reads = new ArrayList<>();
                    CompletableFuture<List<Integer>> added = foresee(sources);
                    List<Integer> numbers = new ArrayList<>();
                    for (Source source : sources) {
                        // In a window a file goes by its name; where it lies is nobody's business in a report.
                        Source named = source.named(fileName(source.name()));
                        Path path = source.temporary() ? null : source.path();
                        Started started = read(named.name(), path, (job, sink) -> importers.open(named, job, sink));
                        if (source.temporary()) {
                            paths.stream()
                                    .filter(p -> source.name().startsWith(p + "/"))
                                    .findFirst()
                                    .ifPresent(p -> containers.put(started.id(), p));
                        }
                        reads.add(started.done());
                        numbers.add(started.id());
                    }
                    added.complete(numbers);
                    return CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new));
                })
                .thenCompose(f -> f);
    }

    /**
     * Looks, before the first file is read, whether memory may not suffice for all of them; each then says so until more is known of it.
     *
     * @return to be completed with the numbers of the files
     */
    private CompletableFuture<List<Integer>> foresee(List<Source> sources) {
        CompletableFuture<List<Integer>> numbers = new CompletableFuture<>();
        if (sources.size() > 1) {
            Job job = new Job(
                    progress -> {},
                    forecast -> numbers.thenAccept(all -> all.forEach(id -> update(id, item -> item.with(forecast)))));
            readers.submit("foresee-" + sources, job, () -> importers.foresee(sources, Focus.EVERYTHING, job));
        }
        return numbers;
    }

    /** Reads a file again with another focus; what was read of it before stays until the new reading has ended. */
    public void readAgain(int id, Focus focus) {
        CaseItem before;
        Job job = job(id);
        synchronized (this) {
            before = items.get(id);
            if (closed || before == null || before.path() == null || before.state() == CaseItem.State.READING) {
                return;
            }
            items.put(id, before.again(job));
        }
        Evidence old = before.evidence();
        if (old != null) {
            replaced.add(old);
        }
        listener.accept(items());
        Source source = new Source(before.name(), before.path(), false);
        readers.submit("read-" + id, job, () -> importers.open(source, focus, job, snapshot -> {}))
                .handle((evidence, failure) -> {
                    update(id, item -> outcome(item, evidence, failure));
                    return null;
                });
    }

    /** Reads pasted text into the case. */
    public CompletableFuture<Void> addText(String name, String text) {
        return pasted(name, text).done();
    }

    private Started pasted(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Started started =
                read(name, null, (job, sink) -> importers.open(name, new ByteArrayInputStream(bytes), job, sink));
        pasted.put(started.id(), text);
        return started;
    }

    /**
     * A file to be put into the case as it was in an earlier one.
     *
     * @param path where it is, or null
     * @param temporary a copy of ours, which is deleted with the case
     * @param dump which of the heap dumps in it, from 1 on
     * @param text what was pasted, or null
     * @param failure why it cannot be read, or null
     */
    public record Wanted(
            String name,
            @Nullable Path path,
            boolean temporary,
            int dump,
            @Nullable String text,
            @Nullable ImportFailure failure) {}

    /** Reads a file of an earlier case; one that cannot be read is a file that failed. Returns its number. */
    public int restore(Wanted wanted) {
        Path path = wanted.path();
        if (wanted.text() != null) {
            return pasted(wanted.name(), wanted.text()).id();
        }
        ImportFailure failure = wanted.failure();
        if (failure != null || path == null) {
            ImportFailure why = failure != null ? failure : EvidenceChanged.missing(wanted.name(), "it has no path");
            int id = failed(wanted.name(), null, why);
            listener.accept(items());
            return id;
        }
        // Readers would delete a temporary file as soon as they can; the case may be written anew from it.
        Source source = new Source(wanted.name(), path, false);
        Focus focus = wanted.dump() > 1 ? Focus.EVERYTHING.ofDump(wanted.dump()) : Focus.EVERYTHING;
        Started started = read(
                wanted.name(),
                wanted.temporary() ? null : path,
                (job, sink) -> importers.open(source, focus, job, sink));
        if (wanted.temporary()) {
            copies.put(started.id(), path);
        }
        return started.id();
    }

    /** The zip that a file came out of. */
    public Optional<Path> container(int id) {
        return Optional.ofNullable(containers.get(id));
    }

    /** The text that was pasted. */
    public Optional<String> pasted(int id) {
        return Optional.ofNullable(pasted.get(id));
    }

    /** Where the bytes of a file are: the file itself, or the copy of what came out of a case file. */
    public Optional<Path> bytes(int id) {
        return items().stream()
                .filter(item -> item.id() == id)
                .map(CaseItem::path)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(copies.get(id)));
    }

    /** The items, in the order they were added. */
    public synchronized List<CaseItem> items() {
        return List.copyOf(items.values());
    }

    /** Evidence read so far, in the order it was added. */
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (CaseItem item : items()) {
            if (item.evidence() != null) {
                evidence.add(item.evidence());
            }
        }
        return evidence;
    }

    /** Takes a file out of the case; its job is cancelled. Its memory is released when the case closes. */
    public void remove(int id) {
        synchronized (this) {
            CaseItem item = items.remove(id);
            if (item == null) {
                return;
            }
            item.job().cancel();
        }
        listener.accept(items());
    }

    private static String fileName(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return slash < 0 || slash == name.length() - 1 ? name : name.substring(slash + 1);
    }

    private interface Reading {
        Evidence read(Job job, Consumer<? super Evidence> snapshots) throws ImportFailure;
    }

    /** A file whose reading began. */
    private record Started(int id, CompletableFuture<Void> done) {}

    private Started read(String name, @Nullable Path path, Reading reading) {
        int id;
        Job job;
        synchronized (this) {
            id = nextId++;
            job = job(id);
            items.put(
                    id,
                    new CaseItem(
                            id,
                            name,
                            path,
                            CaseItem.State.READING,
                            new Progress(0, 0, Progress.Unit.BYTES),
                            null,
                            null,
                            null,
                            job));
        }
        listener.accept(items());
        Consumer<Evidence> snapshots =
                evidence -> update(id, item -> item.with(CaseItem.State.READING, evidence, null));
        CompletableFuture<Void> done = readers.submit("read-" + id, job, () -> reading.read(job, snapshots))
                .handle((evidence, failure) -> {
                    update(id, item -> outcome(item, evidence, failure));
                    return null;
                });
        return new Started(id, done);
    }

    /** A job whose progress is that of a file. */
    private Job job(int id) {
        return new Job(
                progress -> update(id, item -> item.with(progress)),
                forecast -> update(id, item -> item.with(forecast)));
    }

    private static CaseItem outcome(CaseItem item, @Nullable Evidence evidence, @Nullable Throwable failure) {
        if (evidence != null) {
            return item.with(CaseItem.State.READ, evidence, null);
        }
        if (failure instanceof JobCancelled) {
            return item.with(CaseItem.State.CANCELLED, null, null);
        }
        ImportFailure why = failure instanceof ImportFailure known ? known : unexpected(item.name(), failure);
        return item.with(CaseItem.State.FAILED, null, why);
    }

    /** A defect of ours must not end the program: it is shown at the file like any other failure, and logged with its trace. */
    private static ImportFailure unexpected(String name, @Nullable Throwable failure) {
        System.getLogger(Case.class.getName()).log(System.Logger.Level.ERROR, "reading " + name, failure);
        return new MalformedInput("internal", -1, "", "", -1, "reading " + name + " failed: " + failure);
    }

    private CompletableFuture<Void> fail(List<Path> paths, Throwable failure) {
        for (Path path : paths) {
            Path fileName = path.getFileName();
            String name = fileName == null ? path.toString() : fileName.toString();
            ImportFailure why =
                    failure instanceof ImportFailure f ? f : new EvidenceChanged(name, String.valueOf(failure));
            failed(name, path, why);
        }
        listener.accept(items());
        return CompletableFuture.completedFuture(null);
    }

    private synchronized int failed(String name, @Nullable Path path, ImportFailure why) {
        int id = nextId++;
        Progress none = new Progress(0, 0, Progress.Unit.BYTES);
        items.put(id, new CaseItem(id, name, path, CaseItem.State.FAILED, none, null, null, why, Job.quiet()));
        return id;
    }

    private void update(int id, java.util.function.UnaryOperator<CaseItem> change) {
        synchronized (this) {
            CaseItem item = items.get(id);
            if (item == null || closed) {
                return;
            }
            items.put(id, change.apply(item));
        }
        listener.accept(items());
    }

    /** Cancels what still runs, waits for it, and releases all evidence. */
    @Override
    public void close() {
        List<CaseItem> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(items.values());
            items.clear();
        }
        all.forEach(item -> item.job().cancel());
        readers.close();
        for (CaseItem item : all) {
            if (item.evidence() != null) {
                item.evidence().close();
            }
        }
        replaced.forEach(Evidence::close);
        for (Path copy : copies.values()) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                System.getLogger(Case.class.getName()).log(System.Logger.Level.DEBUG, "copy stays", e);
            }
        }
    }
}
