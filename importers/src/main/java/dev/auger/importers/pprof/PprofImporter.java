package dev.auger.importers.pprof;

import com.google.re2j.PatternSyntaxException;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.function.Consumer;

/**
 * Profiles in pprof's format of today, {@code profile.proto}: what {@code runtime/pprof} of Go, gperftools, Parca, Pyroscope and many
 * other profilers write, whatever they measure. The message is read twice as a stream, because its samples stand in front of what they
 * refer to; no message is built in memory.
 */
public final class PprofImporter implements Importer {

    @Override
    public boolean probe(byte[] head) {
        return ProfileShape.matches(head);
    }

    /** Columns of samples and tables of locations, and the copies of both while they grow. */
    @Override
    public double heapForAByte(byte[] head) {
        return 3.2;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(2 * input.bytes().byteSize(), Progress.Unit.BYTES);
        Protobuf first = new Protobuf(input.bytes(), job);
        ProfileTables read = new ProfileTables();
        read.read(first);
        ProfileHeader header = read.header();
        if (header.types.isEmpty()) {
            throw new MalformedInput(
                    "pprof.types",
                    Math.max(0, first.damagedAt()),
                    "sample_type",
                    "",
                    -1,
                    "the profile has no sample type");
        }
        Notes notes = new Notes();
        notes.damage(first);
        SampleTypes types = new SampleTypes(header.types, header.period);
        LocationFrames frames = new LocationFrames(read.tables(), interest(header, notes));
        SampleSink sink = new SampleSink(types.columns(), frames);
        ProfileSamples samples = new ProfileSamples(read.tables(), sink, header.types.size());
        samples.read(new Protobuf(input.bytes(), job));
        notes.samples(samples, read.tables().strings);
        return new ProfileFile("pprof", header, types, frames, sink, notes)
                .tables(read.tables())
                .labels(samples.labels())
                .evidence(input);
    }

    private static Interest interest(ProfileHeader header, Notes notes) {
        try {
            return Interest.of(header.dropFrames, header.keepFrames);
        } catch (PatternSyntaxException e) {
            notes.expression(String.valueOf(e.getMessage()));
            return Interest.of("", "");
        }
    }
}
