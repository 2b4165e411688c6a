package dev.auger.analysis.code;

import dev.auger.model.Recording;
import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * The objects of {@code jdk.OldObjectSample} by where they were allocated, one each: they were drawn from all that was allocated and were
 * alive at the end. Not a size of what they keep, which only a heap dump tells.
 */
public final class OldObjectSamples {

    /** Sampled objects that were alive at the end, one each. */
    public static final SampleKind KIND =
            SampleKind.named("oldobject", SampleKind.Unit.SAMPLES, SampleKind.Group.ALLOCATION, true);

    private static final String EVENT = "jdk.OldObjectSample";

    private OldObjectSamples() {}

    /** As samples at the time of their allocation; without a subject. */
    static Samples of(Recording recording) {
        List<OldObject> objects = recording.oldObjects();
        return new Samples(
                KIND,
                EVENT,
                longs(objects, OldObject::allocationTime),
                ints(objects, OldObject::thread),
                ints(objects, OldObject::stack),
                longs(objects, object -> 1),
                IntColumn.constant(-1, objects.size()),
                IntColumn.constant(-1, objects.size()));
    }

    private static LongColumn longs(List<OldObject> objects, ToLongFunction<OldObject> value) {
        return new LongColumn() {
            @Override
            public long size() {
                return objects.size();
            }

            @Override
            public long get(long index) {
                return value.applyAsLong(objects.get(Math.toIntExact(index)));
            }
        };
    }

    private static IntColumn ints(List<OldObject> objects, ToIntFunction<OldObject> value) {
        return new IntColumn() {
            @Override
            public long size() {
                return objects.size();
            }

            @Override
            public int get(long index) {
                return value.applyAsInt(objects.get(Math.toIntExact(index)));
            }
        };
    }
}
