package dev.auger.importers.stacks.perf;

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

/**
 * The output of {@code perf script}, of Linux's perf and of Android's simpleperf, as far as its fields are the usual ones. The
 * text has no specification; forms were taken from perf 3.13 to 6.
 */
public final class PerfImporter implements Importer {

    private static final int LOOK = 400;

    @Override
    public boolean probe(byte[] head) {
        LineReader lines = new LineReader(MemorySegment.ofArray(head), Job.quiet());
        PerfEvent event = null;
        for (int i = 0; i < LOOK && lines.next(); i++) {
            String line = lines.text();
            if (line.indexOf('\0') >= 0) {
                return false;
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (event != null && PerfFrame.of(line) != null && line.endsWith(")")) {
                return true;
            }
            event = PerfEvent.of(line);
            if (event != null && isFrame(event.rest()) && event.nanos() >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(String rest) {
        return rest.endsWith(")") && PerfFrame.of(rest) != null;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        PerfSamples samples = new PerfSamples(input);
        LineReader lines = new LineReader(input.bytes(), job);
        while (lines.next()) {
            samples.line(lines.text(), lines.offset());
            if (samples.grown() && job.snapshotDue()) {
                snapshots.accept(samples.build(false));
            }
        }
        samples.end();
        if (!samples.any()) {
            throw new MalformedInput("perf.none", 0, "sample", "", -1, input.name() + " holds no sample of perf");
        }
        return samples.build(true);
    }
}
