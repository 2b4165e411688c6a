package dev.auger.analysis.code;

import dev.auger.model.recording.Samples;

/** Decides whether a sample counts; called once a sample, so it takes no boxed index. */
@FunctionalInterface
public interface SampleTest {

    /** Everything counts. */
    SampleTest ALL = (samples, index) -> true;

    boolean test(Samples samples, long index);
}
