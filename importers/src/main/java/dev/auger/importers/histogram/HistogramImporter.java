package dev.auger.importers.histogram;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.text.LineReader;
import dev.auger.model.ClassHistograms;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.time.Moment;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Class histograms of HotSpot, {@code jcmd GC.class_histogram} and {@code jmap -histo}, JDK 6 to 25; several in one file, also in the
 * middle of other logs. Copies without the header are recognised if they hold nothing else.
 */
public final class HistogramImporter implements Importer {

    private static final String FORMAT = "class histogram";
    private static final int ENOUGH = 3;

    @Override
    public boolean probe(byte[] head) {
        return recognise(new LineReader(MemorySegment.ofArray(head), Job.quiet()), true);
    }

    /** Rows and the names of their classes. */
    @Override
    public double heapForAByte(byte[] head) {
        return 1.5;
    }

    /** Looks for a histogram that begins late in a log. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        return recognise(new LineReader(input.bytes(), job), false);
    }

    /** A header with a row soon after it; or, in a whole file, nothing but rows. */
    private static boolean recognise(LineReader lines, boolean headless) {
        int sinceHeader = ENOUGH + 1;
        long rows = 0;
        long others = 0;
        while (lines.next()) {
            String line = lines.text();
            if (HistogramLine.isHeader(line)) {
                sinceHeader = 0;
            } else if (HistogramLine.row(line) != null) {
                if (sinceHeader <= ENOUGH) {
                    return true;
                }
                rows++;
            } else if (!line.isBlank()) {
                sinceHeader++;
                others++;
            }
        }
        // The last line of a head may be cut.
        return headless && rows >= ENOUGH && others <= 1;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        Histograms histograms = new Histograms();
        LineReader lines = new LineReader(input.bytes(), job);
        int published = 0;
        while (lines.next()) {
            histograms.line(lines.text(), lines.offset());
            if (histograms.count() > published && job.snapshotDue()) {
                published = histograms.count();
                snapshots.accept(evidence(input, histograms, null));
            }
        }
        histograms.end();
        if (histograms.count() == 0) {
            throw new MalformedInput(
                    "histogram.none", 0, "num", "", -1, input.name() + " announces a class histogram and holds no row");
        }
        return evidence(input, histograms, input);
    }

    private static HistogramFile evidence(Input input, Histograms histograms, @Nullable Input owned) {
        List<ClassHistogram> all = histograms.done();
        List<Diagnostic> diagnostics = histograms.diagnostics();
        List<Moment> times =
                all.stream().map(ClassHistogram::at).filter(Objects::nonNull).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("histograms", (long) all.size());
        counts.put("classes", (long) all.getLast().rows().size());
        counts.put("objects", all.getLast().totalInstances());
        long pid = histograms.pid();
        Passport passport = input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.HISTOGRAM,
                input.wrapper().isEmpty() ? FORMAT : FORMAT + ", " + input.wrapper(),
                null,
                pid > 0 ? new ProcessIdentity(null, pid, null) : ProcessIdentity.UNKNOWN,
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(),
                diagnostics.isEmpty(),
                counts,
                Set.of(Layer.OBJECT),
                diagnostics));
        return new HistogramFile(passport, all, owned);
    }

    /** @param input closed with the evidence; null for a partial result */
    private record HistogramFile(
            Passport passport,
            List<ClassHistogram> histograms,
            @Nullable Input input) implements ClassHistograms {

        @Override
        public void close() {
            if (input != null) {
                input.close();
            }
        }
    }
}
