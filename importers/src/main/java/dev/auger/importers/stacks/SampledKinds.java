package dev.auger.importers.stacks;

import dev.auger.model.recording.SampleKind;

/** Kinds of profilers that do not say what they sample. */
public final class SampledKinds {

    /** How often a stack was seen. */
    public static final SampleKind SAMPLES =
            SampleKind.named("samples", SampleKind.Unit.SAMPLES, SampleKind.Group.OTHER, true);

    /** Time a stack stands for. */
    public static final SampleKind TIME = SampleKind.named("time", SampleKind.Unit.NANOS, SampleKind.Group.OTHER, true);

    /** Bytes, of what is not said. */
    public static final SampleKind BYTES =
            SampleKind.named("bytes", SampleKind.Unit.BYTES, SampleKind.Group.OTHER, true);

    private SampledKinds() {}
}
