package dev.auger.importers.stacks.chrome;

import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import dev.auger.importers.stacks.SampledKinds;

/** The samples of a V8 profile: ids of nodes, and beside them when they were taken. */
final class V8Samples {

    private static final long MICRO = 1000;

    final RealList nodes = new RealList();
    /** Microseconds since the sample before; the first since the start. */
    final RealList deltas = new RealList();
    /** Microseconds; the older form. */
    final RealList stamps = new RealList();

    private double start = -1;
    private double end = -1;

    void start(double micros) {
        start = micros;
    }

    void end(double micros) {
        end = micros;
    }

    int size() {
        return nodes.size();
    }

    /** A sample counts one, and lasts until the next one is taken; the last until the end. */
    void pour(ProfileBuilder profile, V8Nodes tree, int thread) {
        if (nodes.size() == 0) {
            return;
        }
        boolean timed = deltas.size() > 0 || stamps.size() > 0;
        KindBuilder count = profile.kind(SampledKinds.SAMPLES, SampledKinds.SAMPLES.id(), timed);
        KindBuilder time = timed
                ? profile.kind(SampledKinds.TIME, SampledKinds.TIME.id(), true).again()
                : null;
        long at = Math.max(0, micros(start));
        for (int i = 0; i < nodes.size(); i++) {
            at = stamps.size() > 0
                    ? stamp(i, at)
                    : i < deltas.size() ? at + Math.clamp(deltas.whole(i), -at, 1L << 50) : at;
            int node = tree.of(nodes.whole(i));
            if (node < 0) {
                profile.losses().add("v8.nodes", -1, 0, "samples name a node that is not in the file");
                continue;
            }
            int stack = tree.stack(node);
            long nanos = Math.min(at, Long.MAX_VALUE / MICRO / 2) * MICRO;
            count.add(nanos, thread, stack, 1);
            long lasted = i + 1 < nodes.size()
                    ? (stamps.size() > 0 ? stamp(i + 1, at) - at : i + 1 < deltas.size() ? deltas.whole(i + 1) : 0)
                    : micros(end) - at;
            if (time != null && lasted > 0) {
                time.add(nanos, thread, stack, Math.min(lasted, Long.MAX_VALUE / MICRO / 2) * MICRO);
            }
        }
    }

    private long stamp(int i, long otherwise) {
        return i < stamps.size() ? Math.max(0, stamps.whole(i)) : otherwise;
    }

    private static long micros(double value) {
        return value >= 0 && value < 0x1p62 ? (long) value : -1;
    }
}
