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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
                    for (Source source : sources) {
                        // In a window a file goes by its name; where it lies is nobody's business in a report.
                        Source named = new Source(fileName(source.name()), source.path(), source.temporary());
                        Path path = source.temporary() ? null : source.path();
                        reads.add(read(named.name(), path, (job, sink) -> importers.open(named, job, sink)));
                    }
                    return CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new));
                })
                .thenCompose(f -> f);
    }

    /** Reads a file again with another focus; what was read of it before stays until the new reading has ended. */
    public void readAgain(int id, Focus focus) {
        CaseItem before;
        Job job = new Job(progress -> update(id, item -> item.with(progress)));
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(name, null, (job, sink) -> importers.open(name, new ByteArrayInputStream(bytes), job, sink));
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

    private CompletableFuture<Void> read(String name, @Nullable Path path, Reading reading) {
        int id;
        Job job;
        synchronized (this) {
            id = nextId++;
            job = new Job(progress -> update(id, item -> item.with(progress)));
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
                            job));
        }
        listener.accept(items());
        Consumer<Evidence> snapshots =
                evidence -> update(id, item -> item.with(CaseItem.State.READING, evidence, null));
        return readers.submit("read-" + id, job, () -> reading.read(job, snapshots))
                .handle((evidence, failure) -> {
                    update(id, item -> outcome(item, evidence, failure));
                    return null;
                });
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
        Job job = Job.quiet();
        for (Path path : paths) {
            Path fileName = path.getFileName();
            String name = fileName == null ? path.toString() : fileName.toString();
            ImportFailure why =
                    failure instanceof ImportFailure f ? f : new EvidenceChanged(name, String.valueOf(failure));
            synchronized (this) {
                int id = nextId++;
                Progress none = new Progress(0, 0, Progress.Unit.BYTES);
                items.put(id, new CaseItem(id, name, path, CaseItem.State.FAILED, none, null, why, job));
            }
        }
        listener.accept(items());
        return CompletableFuture.completedFuture(null);
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
    }
}
