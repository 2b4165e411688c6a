package dev.auger.importers.hprof;

import dev.auger.importers.Focus;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.store.FileWorkspace;
import dev.auger.importers.store.Workspaces;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.column.ColumnStore;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Workspace;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.LayoutWish;
import dev.auger.model.job.Job;
import dev.auger.model.time.Moment;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * HPROF heap dumps: HotSpot's {@code JAVA PROFILE 1.0.1} and {@code 1.0.2}, and ART's {@code 1.0.3}. One pass over the file
 * notes where records stand; the rest works on those positions.
 */
public final class HprofImporter implements Importer {

    private final Workspaces workspaces;
    private final LayoutWish wish;

    /** Keeps no indexes. */
    public HprofImporter() {
        this(Workspaces.unkept(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** @param workspaces where indexes are kept and working memory comes from */
    public HprofImporter(Workspaces workspaces) {
        this(workspaces, LayoutWish.NONE);
    }

    /**
     * @param workspaces where indexes are kept and working memory comes from
     * @param wish how objects lie in memory, where the dump does not tell
     */
    public HprofImporter(Workspaces workspaces, LayoutWish wish) {
        this.workspaces = workspaces;
        this.wish = wish;
    }

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long LATEST_MILLIS = Long.MAX_VALUE / NANOS_PER_MILLI;
    private static final int LONGEST_VERSION = 64;

    @Override
    public boolean probe(byte[] head) {
        return Header.begins(head);
    }

    @Override
    public HeapSnapshot read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        return read(input, Focus.EVERYTHING, job, snapshots);
    }

    @Override
    public HeapSnapshot read(Input input, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        // Another dump of the same file is another heap.
        String key = Fingerprint.of(input) + (focus.dump() == 0 ? "" : "-" + focus.dump());
        FileWorkspace workspace =
                workspaces.of(key, input.bytes().byteSize(), input.bytes().byteSize() * NEEDED / 10);
        boolean done = false;
        try {
            HeapSnapshot heap = read(input, focus.dump(), workspace, job);
            done = true;
            return heap;
        } catch (InternalError e) {
            // The JVM's word for a page of a mapped file that is no longer there.
            throw new EvidenceChanged(input.name(), input.name() + " changed while it was read");
        } finally {
            if (!done) {
                workspace.close();
            }
        }
    }

    /** Tenths of a dump's size that index and graph take in memory, as measured on dumps of small objects. */
    private static final int NEEDED = 11;

    private HeapSnapshot read(Input input, int dump, FileWorkspace workspace, Job job) throws ImportFailure {
        Header header = Header.read(input.bytes());
        Records records = new Records(input.bytes(), header.identifierBytes());
        Losses losses = new Losses();
        DumpIndex index = new DumpIndex(workspace::scratch);
        DumpIndex.Objects all = scan(input, header, records, dump, workspace, index, losses, job);
        if (all.addresses().duplicates() > 0) {
            losses.add(
                    "hprof.object.duplicate",
                    -1,
                    -1,
                    all.addresses().duplicates()
                            + " objects have the address of another; references lead to the first");
        }
        Strings strings = new Strings(records, index.strings);
        ClassTable classes = ClassTable.build(index, records, all, strings);
        ObjectReader objects = new ObjectReader(records, index.slots, all, classes);
        Threads threads = new Threads(index, records, strings, all.addresses(), objects);
        RootList roots = new RootList(index, all.addresses(), threads);
        boolean android = header.format().endsWith("1.0.3");
        JdkVersion jdk = android
                ? JdkVersion.android()
                : JdkVersion.find(classes.all(), o -> objects.string(o, LONGEST_VERSION))
                        .orGuess(header.format());
        LayoutInference.Result rules =
                new LayoutInference(index.slots, all, records, classes, jdk.feature(), wish).infer(android);
        Function<HeapLayout, ObjectSizes> jvmRules = layout -> ObjectSizes.hotspot(
                classes, new LayoutInference.Result(layout, rules.packing()), header.identifierBytes(), jdk.feature());
        ObjectSizes hotspot = jvmRules.apply(rules.layout());
        SlotSizes sizes = new SlotSizes(hotspot, classes, index.slots, records, all.rows());
        Passport passport = passport(input, header, index, threads, jdk.text(), losses);
        return new HprofHeap(
                input,
                workspace,
                passport,
                objects,
                all.addresses(),
                classes,
                sizes,
                sizes,
                jvmRules,
                roots,
                threads.list());
    }

    private static DumpIndex.Objects scan(
            Input input,
            Header header,
            Records records,
            int dump,
            FileWorkspace workspace,
            DumpIndex index,
            Losses losses,
            Job job)
            throws ImportFailure {
        Optional<ColumnStore.Entry> kept = workspace.kept(INDEX, INDEX_VERSION);
        if (kept.isPresent()) {
            index.discard();
            return KeptIndex.read(index, losses, Columns.of(kept.get()));
        }
        try (Workspace.Draft draft = workspace.draft(INDEX, INDEX_VERSION)) {
            DumpReader reader = new DumpReader(input.bytes(), header, index, dump, job, losses);
            reader.read();
            if (dump > reader.dumps()) {
                throw new MalformedInput(
                        "hprof.dump.absent",
                        input.bytes().byteSize(),
                        "heap dump",
                        "",
                        -1,
                        "the file has no heap dump number " + dump + "; it has " + reader.dumps());
            }
            if (index.objects() == 0) {
                throw new MalformedInput(
                        "hprof.empty",
                        input.bytes().byteSize(),
                        "end of file",
                        reader.previousTag() < 0 ? "" : Tag.text(reader.previousTag()),
                        reader.previousOffset(),
                        "the file has no heap dump: it ends before the first object");
            }
            DumpIndex.Objects all = index.build(records, draft, job);
            if (all.addresses() instanceof RankedAddresses) {
                KeptIndex.write(index, losses, draft);
                draft.commit();
            }
            return all;
        } finally {
            index.discard();
        }
    }

    private static final String INDEX = "index";

    /** To be raised whenever the index says something else than before. */
    private static final int INDEX_VERSION = 2;

    private static Passport passport(
            Input input,
            Header header,
            DumpIndex index,
            Threads threads,
            @org.jspecify.annotations.Nullable String producer,
            Losses losses) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("objects", index.objectRecords());
        counts.put("classes", index.classesDumped);
        counts.put("threads", (long) threads.list().size());
        counts.put("gcRoots", index.rootRecords);
        counts.put("strings", (long) index.strings.size());
        if (index.dumps > 1) {
            counts.put("dumps", index.dumps);
            counts.put("dump", index.dump);
        }
        Set<Layer> answers = EnumSet.of(Layer.OBJECT);
        if (!threads.list().isEmpty()) {
            answers.add(Layer.THREAD);
        }
        if (threads.list().stream().anyMatch(t -> !t.frames().isEmpty())) {
            answers.add(Layer.STACK);
        }
        boolean dated = header.epochMillis() > 0 && header.epochMillis() < LATEST_MILLIS;
        Moment at = dated ? Moment.utc(header.epochMillis() * NANOS_PER_MILLI) : null;
        return input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.HPROF,
                header.format() + (input.wrapper().isEmpty() ? "" : ", " + input.wrapper()),
                producer,
                ProcessIdentity.UNKNOWN,
                at,
                at,
                losses.complete(),
                counts,
                answers,
                losses.list()));
    }
}
