package dev.auger.importers.stacks.firefox;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SampledKinds;
import dev.auger.importers.stacks.WholeNumbers;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;

/** One thread as it stands in the file: its samples wait for the tables, which may come behind them. */
final class FirefoxThread {

    private static final int STACK = 0;
    private static final int TIME = 1;
    private static final int DELTA = 2;
    private static final int WEIGHT = 3;
    private static final double MILLI = 1e6;

    private final NumberTable samples = new NumberTable("stack", "time", "timeDeltas", "weight");
    private final CallTables own = new CallTables();
    private String name = "";
    private String process = "";
    private long tid = -1;
    private long pid = -1;

    void read(JsonParser json) throws IOException {
        JsonFile.fields(json, field -> field(field, json));
    }

    private void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "name" -> name = JsonFile.text(json);
            case "processName" -> process = JsonFile.text(json);
            case "tid" -> tid = JsonFile.whole(json, -1);
            case "pid" -> pid = JsonFile.whole(json, -1);
            case "samples" -> samples.read(json);
            default -> own.read(field, json);
        }
    }

    long pid() {
        return samples.size(STACK) > 0 ? pid : -1;
    }

    /** @param startMillis epoch milliseconds times count from, or 0 */
    void pour(ProfileBuilder profile, CallTables shared, double startMillis, Job job) {
        CallTables tables = own.hasStacks() ? own : shared;
        if (samples.size(STACK) == 0) {
            return;
        }
        int thread = profile.thread(new ThreadRef(name, -1, tid, false, process.isEmpty() ? null : process));
        SampleKind kind = kind();
        KindBuilder columns = profile.kind(kind, kind.id(), true);
        double scale = kind.unit() == SampleKind.Unit.NANOS ? MILLI : 1;
        WholeNumbers whole = new WholeNumbers();
        double time = 0;
        // Separately, since both together have more digits than a decimal.
        long start = startMillis < 0x1p42 ? Math.round(startMillis * 1000) * 1000 : 0;
        for (int i = 0; i < samples.size(STACK); i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            time = samples.size(TIME) > 0 ? known(samples.real(TIME, i)) : time + known(samples.real(DELTA, i));
            double written = samples.real(WEIGHT, i);
            double weight = Double.isNaN(written) ? 1 : written;
            double since = time * MILLI;
            // Weights below zero say what was freed, in profiles of memory.
            long rounded = whole.next(Math.max(0, weight) * scale);
            if (rounded > 0) {
                int stack = tables.stack(samples.index(STACK, i), profile);
                columns.add(since >= 0 && since < 0x1p61 ? start + Math.round(since) : start, thread, stack, rounded);
            }
        }
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private SampleKind kind() {
        return switch (samples.weightType()) {
            case "tracing-ms" -> SampledKinds.TIME;
            case "bytes" -> SampledKinds.BYTES;
            default -> SampledKinds.SAMPLES;
        };
    }
}
