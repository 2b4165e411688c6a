package dev.auger.importers.hprof;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.time.Moment;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * HPROF heap dumps: HotSpot's {@code JAVA PROFILE 1.0.1} and {@code 1.0.2}, and ART's {@code 1.0.3}. One pass over the file
 * notes where records stand; the rest works on those positions.
 */
public final class HprofImporter implements Importer {

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long LATEST_MILLIS = Long.MAX_VALUE / NANOS_PER_MILLI;
    private static final int LONGEST_VERSION = 64;

    @Override
    public boolean probe(byte[] head) {
        return Header.begins(head);
    }

    @Override
    public HeapSnapshot read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        try {
            return index(input, job);
        } catch (InternalError e) {
            // The JVM's word for a page of a mapped file that is no longer there.
            throw new EvidenceChanged(input.name(), input.name() + " changed while it was read");
        }
    }

    private static HeapSnapshot index(Input input, Job job) throws ImportFailure {
        Header header = Header.read(input.bytes());
        Losses losses = new Losses();
        DumpReader reader = new DumpReader(input.bytes(), header, job, losses);
        DumpIndex index = reader.read();
        if (index.positions.size() == 0) {
            throw new MalformedInput(
                    "hprof.empty",
                    input.bytes().byteSize(),
                    "end of file",
                    reader.previousTag() < 0 ? "" : Tag.text(reader.previousTag()),
                    reader.previousOffset(),
                    "the file has no heap dump: it ends before the first object");
        }
        job.begin(index.positions.size(), Progress.Unit.OBJECTS);
        Records records = new Records(input.bytes(), header.identifierBytes());
        Strings strings = new Strings(records, index.strings);
        AddressIndex addresses = new AddressIndex(records, index.positions, job);
        if (addresses.duplicates() > 0) {
            losses.add(
                    "hprof.object.duplicate",
                    -1,
                    -1,
                    addresses.duplicates() + " objects have the address of another; references lead to the first");
        }
        job.advance(index.positions.size() / 2);
        ClassTable classes = ClassTable.build(index, records, addresses, strings);
        ObjectReader objects =
                new ObjectReader(records, index.positions.snapshot(), index.slots.snapshot(), classes, addresses);
        Threads threads = new Threads(index, records, strings, addresses, objects);
        RootList roots = new RootList(index, addresses, threads);
        boolean android = header.format().endsWith("1.0.3");
        JdkVersion jdk = android
                ? JdkVersion.android()
                : JdkVersion.find(classes.all(), o -> objects.string(o, LONGEST_VERSION))
                        .orGuess(header.format());
        LayoutInference.Result rules =
                new LayoutInference(index, records, classes, addresses.alignment(), jdk.feature()).infer(android);
        ObjectSizes sizes = ObjectSizes.hotspot(classes, rules, header.identifierBytes(), jdk.feature());
        Passport passport = passport(input, header, index, threads, jdk.text(), losses);
        job.advance(index.positions.size() - index.positions.size() / 2);
        return new HprofHeap(input, passport, objects, addresses, classes, sizes, sizes, roots, threads.list());
    }

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
