package dev.auger.analysis.threads;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What share of a recording's samples of one kind each thread has, and the same for threads another file names: joined by Java id, else
 * by operating-system id, else by a name no second thread has.
 */
public final class ThreadLoad {

    private final long[] weights;
    private final long total;
    private final long samples;
    private final Map<Long, Long> byJavaId = new HashMap<>();
    private final Map<Long, Long> byOsId = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private boolean hasJavaIds;

    private ThreadLoad(long[] weights, long total, long samples) {
        this.weights = weights;
        this.total = total;
        this.samples = samples;
    }

    /**
     * @param range samples outside do not count; null for all
     * @return null if the recording has no samples of that kind
     */
    public static @Nullable ThreadLoad of(Recording recording, SampleKind kind, @Nullable TimeRange range, Job job) {
        Samples samples = recording.samples(kind).orElse(null);
        if (samples == null) {
            return null;
        }
        long[] weights = new long[recording.threads().size()];
        long total = 0;
        long count = 0;
        for (long i = 0; i < samples.size(); i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            if (range == null || range.contains(samples.time().get(i))) {
                long weight = samples.weight().get(i);
                int thread = samples.thread().get(i);
                total += weight;
                count++;
                if (thread >= 0 && thread < weights.length) {
                    weights[thread] += weight;
                }
            }
        }
        ThreadLoad load = new ThreadLoad(weights, total, count);
        for (int t = 0; t < weights.length; t++) {
            load.join(recording.threads().get(t), weights[t]);
        }
        return load;
    }

    private void join(ThreadRef ref, long weight) {
        hasJavaIds |= ref.javaId() > 0;
        // One thread may have several entries, for example one for each chunk that renamed it.
        if (ref.javaId() > 0) {
            byJavaId.merge(ref.javaId(), weight, Long::sum);
        }
        if (ref.osId() > 0 && !ref.virtual()) {
            byOsId.merge(ref.osId(), weight, Long::sum);
        }
        if (!ref.name().isEmpty()) {
            byName.merge(ref.name(), weight, Long::sum);
        }
    }

    /** Samples that count. */
    public long samples() {
        return samples;
    }

    /** Share of thread {@code index} of the recording, 0 to 1. */
    public double share(int index) {
        return total == 0 ? 0 : (double) weights[index] / total;
    }

    /**
     * Share of a thread of another file, 0 to 1; a thread that was never sampled has 0.
     *
     * @param uniqueName whether no other thread of that file has the name
     * @return not-a-number if nothing tells which of the recording's threads it is
     */
    public double share(ThreadRef thread, boolean uniqueName) {
        if (total == 0) {
            return 0;
        }
        Long weight;
        if (thread.javaId() > 0 && hasJavaIds) {
            weight = byJavaId.get(thread.javaId());
        } else if (thread.osId() > 0 && !thread.virtual()) {
            weight = byOsId.get(thread.osId());
        } else if (uniqueName && !thread.name().isEmpty()) {
            weight = byName.get(thread.name());
        } else {
            return Double.NaN;
        }
        return weight == null ? 0 : (double) weight / total;
    }
}
