package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the recorder itself lost, and what of the file could not be read.
 *
 * @param bytes bytes of events thrown away because buffers were full ({@code jdk.DataLoss})
 * @param buffers how many times that happened
 * @param samples CPU-time samples lost ({@code jdk.CPUTimeSamplesLost}), because a queue was full or the thread could not be walked
 * @param sampleShare {@code samples} of those and the ones taken, 0 to 1
 * @param fileBytes bytes of the file that could not be read
 * @param damages places of the file that could not be read
 * @param line when it happened
 */
public record Losses(
        long bytes, int buffers, long samples, double sampleShare, long fileBytes, int damages, LossLine line) {

    private static final String DATA_LOSS = "jdk.DataLoss";
    private static final String SAMPLES_LOST = "jdk.CPUTimeSamplesLost";

    /** Anything at all was lost. */
    public boolean any() {
        return bytes > 0 || buffers > 0 || samples > 0 || damages > 0;
    }

    /**
     * Amounts over time, in bins of equal length.
     *
     * @param range the recording's
     * @param bytes lost in each bin
     * @param samples lost in each bin
     */
    public record LossLine(TimeRange range, long[] bytes, long[] samples) {

        static final int BINS = 120;

        static LossLine empty(TimeRange range) {
            return new LossLine(range, new long[BINS], new long[BINS]);
        }

        /** First nanosecond of a bin. */
        public long start(int bin) {
            return range.start() + (long) ((double) range.nanos() * bin / bytes.length);
        }

        /** The bin of an instant; instants outside go to the nearest. */
        public int bin(long time) {
            double at = range.nanos() == 0 ? 0 : (double) (time - range.start()) / range.nanos();
            return (int) Math.clamp(at * bytes.length, 0, bytes.length - 1);
        }

        private void add(long[] bins, long time, long amount) {
            bins[bin(time)] += amount;
        }
    }

    static Losses of(Recording recording, Job job) {
        LossLine line = LossLine.empty(recording.range());
        List<Long> amounts = amounts(recording, DATA_LOSS, "amount", line, line.bytes(), job);
        List<Long> lost = amounts(recording, SAMPLES_LOST, "lostSamples", line, line.samples(), job);
        long samples = sum(lost);
        long taken = recording.samples(SampleKind.CPUTIME).map(Samples::size).orElse(0L);
        int damages = (int) recording.passport().diagnostics().stream()
                .filter(d -> d.lostBytes() != 0)
                .count();
        return new Losses(
                sum(amounts),
                amounts.size(),
                samples,
                samples == 0 ? 0 : (double) samples / (samples + taken),
                recording.passport().lostBytes(),
                damages,
                line);
    }

    private static List<Long> amounts(
            Recording recording, String type, String field, LossLine line, long[] bins, Job job) {
        Optional<EventTable> opened = EventNames.open(recording, type, job);
        int amount = opened.map(t -> t.type().field(field)).orElse(-1);
        int start = opened.map(t -> t.type().field("startTime")).orElse(-1);
        List<Long> amounts = new ArrayList<>();
        if (opened.isEmpty() || amount < 0 || start < 0) {
            return amounts;
        }
        var values = opened.get().numbers(amount, job);
        var times = opened.get().numbers(start, job);
        for (long row = 0; row < values.size(); row++) {
            long value = Math.max(0, values.get(row));
            amounts.add(value);
            line.add(bins, times.get(row), value);
        }
        return amounts;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
