package dev.auger.importers.stacks.speedscope;

import dev.auger.model.recording.SampleKind;

/**
 * What a profile's values are in.
 *
 * @param id name of the kind
 * @param nanos nanoseconds in one, 0 for what is no time
 */
record SpeedscopeUnit(String id, SampleKind.Unit unit, double nanos) {

    static SpeedscopeUnit of(String text) {
        return switch (text) {
            case "nanoseconds" -> time(1);
            case "microseconds" -> time(1e3);
            case "milliseconds" -> time(1e6);
            case "seconds" -> time(1e9);
            case "bytes" -> new SpeedscopeUnit("bytes", SampleKind.Unit.BYTES, 0);
            default -> new SpeedscopeUnit("samples", SampleKind.Unit.SAMPLES, 0);
        };
    }

    private static SpeedscopeUnit time(double nanos) {
        return new SpeedscopeUnit("time", SampleKind.Unit.NANOS, nanos);
    }

    /** What a value of the file is multiplied by. */
    double scale() {
        return nanos > 0 ? nanos : 1;
    }

    /** How many samples of the profiler a weight stands for: where weights count samples, all of them. */
    long events(long weight) {
        return unit == SampleKind.Unit.SAMPLES ? weight : 1;
    }
}
