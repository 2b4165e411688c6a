package dev.auger.importers.pprof;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.text.LineReader;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as gperftools and Go wrote them before {@code profile.proto}, and as Go's {@code debug=1} still does: heap, contention and
 * counts in text, CPU in words of the machine. Formats are those of pprof's {@code legacy_profile.go}.
 */
public final class LegacyImporter implements Importer {

    @Override
    public boolean probe(byte[] head) {
        MemorySegment bytes = MemorySegment.ofArray(head);
        return LegacyCpu.of(bytes) != null || text(new LineReader(bytes, Job.quiet())) != null;
    }

    /** The reader for the first line that is neither blank nor a comment. */
    private static @Nullable LegacyText text(LineReader lines) {
        while (lines.next()) {
            String line = lines.text().strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return LegacyText.of(line);
            }
        }
        return null;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        LegacyCpu cpu = LegacyCpu.of(input.bytes());
        if (cpu != null) {
            return cpu.read(job).evidence("gperftools CPU profile", input);
        }
        LineReader lines = new LineReader(input.bytes(), job);
        LegacyText text = text(lines);
        if (text == null) {
            throw new MalformedInput("pprof.samples", 0, "header", "", -1, "the profile has no first line");
        }
        text.read(lines);
        return text.profile.evidence(text.format(), input);
    }
}
