package dev.auger.importers;

import dev.auger.importers.gclog.GcLogImporter;
import dev.auger.importers.goroutines.GoroutineImporter;
import dev.auger.importers.histogram.HistogramImporter;
import dev.auger.importers.hprof.HprofImporter;
import dev.auger.importers.jfr.JfrImporter;
import dev.auger.importers.jfr.legacy.LegacyJfr;
import dev.auger.importers.pprof.LegacyImporter;
import dev.auger.importers.pprof.PprofImporter;
import dev.auger.importers.stacks.chrome.CpuProfileImporter;
import dev.auger.importers.stacks.chrome.TraceImporter;
import dev.auger.importers.stacks.firefox.FirefoxImporter;
import dev.auger.importers.stacks.folded.FoldedImporter;
import dev.auger.importers.stacks.perf.PerfImporter;
import dev.auger.importers.stacks.speedscope.SpeedscopeImporter;
import dev.auger.importers.store.Workspaces;
import dev.auger.importers.threads.ThreadDumpImporter;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.heap.LayoutWish;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: finds out what a file is by its content, never by its name, and reads it.
 *
 * <p>Order of the questions: is it gzip or LZ4 (then it is unpacked to a spool file and asked again, once more if that is packed
 * too); is it JFR 0.9 (then it is written anew as JFR 2); is it one of the formats that are known and not read; does an importer know its beginning; does an importer find something
 * further in; is it a log of a kind that is not read. What is left is {@link dev.auger.model.error.UnrecognisedInput}.
 */
public final class Importers {

    /** How much of the content an importer may look at to recognise it. */
    public static final int HEAD_BYTES = 1 << 16;

    private static final int MOST_WRAPPERS = 2;

    private final Spool spool;
    private final List<Importer> importers;
    private final HeapRoom room;

    /** Spools to the system's directory for temporary files. */
    public Importers() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param spoolDir where compressed files, zip entries and standard input are unpacked; made if it is not there */
    public Importers(Path spoolDir) {
        this(spoolDir, Workspaces.unkept(spoolDir));
    }

    /**
     * @param spoolDir where compressed files, zip entries and standard input are unpacked; made if it is not there
     * @param workspaces where indexes are kept and working memory comes from
     */
    public Importers(Path spoolDir, Workspaces workspaces) {
        this(spoolDir, workspaces, LayoutWish.NONE);
    }

    /**
     * @param spoolDir where compressed files, zip entries and standard input are unpacked; made if it is not there
     * @param workspaces where indexes are kept and working memory comes from
     * @param layout of objects, for heap dumps that do not tell it
     */
    public Importers(Path spoolDir, Workspaces workspaces, LayoutWish layout) {
        this(spoolDir, defaultImporters(workspaces, layout));
    }

    /** @param importers asked in this order */
    public Importers(Path spoolDir, List<Importer> importers) {
        this(new Spool(spoolDir), importers);
    }

    Importers(Spool spool, List<Importer> importers) {
        this(spool, importers, HeapRoom.ofThisProcess());
    }

    Importers(Spool spool, List<Importer> importers, HeapRoom room) {
        this.spool = spool;
        this.room = room;
        this.importers = List.copyOf(importers);
    }

    /** The formats that are read; those told by a magic number come before those told by their text. */
    private static List<Importer> defaultImporters(Workspaces workspaces, LayoutWish layout) {
        return List.of(
                new JfrImporter(),
                new HprofImporter(workspaces, layout),
                new PprofImporter(),
                new ThreadDumpImporter(),
                new GoroutineImporter(),
                new LegacyImporter(),
                new SpeedscopeImporter(),
                new FirefoxImporter(),
                new TraceImporter(),
                new CpuProfileImporter(),
                new PerfImporter(),
                new HistogramImporter(),
                new GcLogImporter(),
                new FoldedImporter());
    }

    /** Opens one file under its own name. */
    public Evidence open(Path path, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        return open(path.toString(), path, job, snapshots);
    }

    /**
     * Opens one file.
     *
     * @param name the name to show
     * @param snapshots receives partial results from the calling thread
     * @throws ImportFailure if nothing can be shown of it
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public Evidence open(String name, Path path, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        return open(new Source(name, path, false), job, snapshots);
    }

    /** Opens what {@link #expand} found. A temporary source is deleted when the evidence is closed, or at once on failure. */
    public Evidence open(Source source, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        return open(source, Focus.EVERYTHING, job, snapshots);
    }

    /** Opens as much of a file as a question needs. */
    public Evidence open(Source source, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        if (!Files.isRegularFile(source.path())) {
            throw new EvidenceChanged(
                    source.name(),
                    source.name() + (Files.exists(source.path()) ? " is not a regular file" : " does not exist"));
        }
        return read(Spool.Content.of(source), focus, job, snapshots);
    }

    /** Opens standard input or pasted text: it is spooled first, because evidence is read in place. */
    public Evidence open(String name, InputStream in, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        return open(name, in, Focus.EVERYTHING, job, snapshots);
    }

    /** Opens as much of standard input as a question needs. */
    public Evidence open(String name, InputStream in, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        return read(spool.copy(name, in, job), focus, job, snapshots);
    }

    /**
     * The files that were meant: a folder is the files in it (sorted, hidden ones left out), a zip is its entries, spooled one
     * by one. Zips inside zips are not followed.
     */
    public List<Source> expand(List<Path> paths, Job job) throws ImportFailure {
        return new Expansion(spool, job).expand(paths);
    }

    /**
     * Tells the job where memory may not suffice for all of the files together, before the first is read. Files of which that cannot be
     * known without unpacking or reading them are left out, and so are those that cannot be read: that is told when they are.
     *
     * @return whether there was something to tell
     */
    public boolean foresee(List<Source> sources, Focus focus, Job job) {
        MemoryForecast forecast =
                new Together(room, head -> firstThat(importer -> importer.probe(head)), focus, job).of(sources);
        if (forecast == null || forecast.suffices()) {
            return false;
        }
        job.foresee(forecast);
        return true;
    }

    private Evidence read(Spool.Content content, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        if (content.diskBytes() == 0 && !content.diagnostics().isEmpty()) {
            content.discard();
            Diagnostic loss = content.diagnostics().getFirst();
            throw new MalformedInput(
                    loss.code(), 0, "zip", "", -1, content.name() + ": " + withoutPoint(loss.message()));
        }
        Spool.Content plain = content;
        Input input;
        try {
            for (int i = 0; i < MOST_WRAPPERS; i++) {
                Packing packing = Packing.of(plain.path());
                if (packing == null) {
                    break;
                }
                plain = spool.unpack(plain, packing, job);
            }
            input = plain.map();
        } catch (ImportFailure | RuntimeException e) {
            plain.discard();
            throw e;
        }
        boolean done = false;
        try {
            if (LegacyJfr.probe(input.bytes())) {
                input = guarded(
                        input,
                        in -> spool.rewrite(
                                in,
                                LegacyJfr.FORMAT,
                                out -> LegacyJfr.transcode(
                                        in, out, bytes -> spool.requireRoom(in.name(), bytes), job)));
            }
            Evidence evidence = guarded(input, in -> readBy(choose(in, job), in, focus, job, snapshots));
            done = true;
            input.unlink();
            return evidence;
        } finally {
            if (!done) {
                input.close();
            }
        }
    }

    private Evidence readBy(Importer importer, Input input, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        HeapRoom.Expected expected = room.check(input, () -> importer.need(input, focus, job), job);
        try {
            Evidence evidence = importer.read(input, focus, job, snapshots);
            room.keep(evidence, expected.need());
            return evidence;
        } catch (OutOfMemoryError e) {
            throw ResourceExhausted.memory(
                    "reading " + input.name(), Runtime.getRuntime().maxMemory(), expected.forecast());
        }
    }

    private static String withoutPoint(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    /** Something that reads an input. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(Input input) throws ImportFailure;
    }

    /** What goes wrong while mapped bytes are read, as failures that say so. */
    private static <T> T guarded(Input input, Reading<T> reading) throws ImportFailure {
        try {
            return reading.read(input);
        } catch (Cursor.EndOfInput e) {
            throw new MalformedInput(
                    "truncated", e.offset(), "", "", -1, input.name() + " ends early: " + e.getMessage());
        } catch (InternalError e) {
            // How the JVM reports that a mapped page could not be read: the file shrank, or its disk is gone.
            throw new EvidenceChanged(input.name(), input.name() + " changed or vanished while it was read");
        } catch (OutOfMemoryError e) {
            throw ResourceExhausted.memory(
                    "reading " + input.name(), Runtime.getRuntime().maxMemory());
        }
    }

    private Importer choose(Input input, Job job) throws ImportFailure {
        byte[] head = input.head();
        Head text = new Head(head, input.bytes().byteSize());
        UnreadFormats.refuse(text);
        Importer known = firstThat(importer -> importer.probe(head));
        if (known == null && text.isText()) {
            known = firstThat(importer -> importer.probeFurther(input, job));
        }
        if (known != null) {
            return known;
        }
        throw LooksLike.unrecognised(text);
    }

    private @Nullable Importer firstThat(java.util.function.Predicate<Importer> knows) {
        for (Importer importer : importers) {
            if (knows.test(importer)) {
                return importer;
            }
        }
        return null;
    }
}
