package dev.auger.importers;

import dev.auger.model.recording.SampleKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a file somebody wants to know. An importer may leave out the rest and be the faster for it; what it leaves out must not
 * look like something that is not in the file, so a focused result answers the question it was read for and is then closed. Counts
 * of events are always whole.
 *
 * @param kinds samples wanted
 * @param facts whether pauses, heap use, loads, old objects and the exact range are wanted; old objects also come with allocation samples
 * @param otherwise what is wanted if the file has no sample of {@code kinds}; null if nothing
 * @param dump which of several heap dumps in one file, from 1 on; 0 for the last
 */
public record Focus(
        Set<SampleKind> kinds, boolean facts, @Nullable Focus otherwise, int dump) {

    /** Everything; what a window opens. */
    public static final Focus EVERYTHING = new Focus(Set.copyOf(SampleKind.RECORDED), true, null, 0);

    public Focus {
        kinds = Set.copyOf(kinds);
    }

    /** Only samples of some kinds. */
    public static Focus on(Set<SampleKind> kinds) {
        return new Focus(kinds, false, null, 0);
    }

    /** Samples of some kinds and all facts. */
    public static Focus withFacts(Set<SampleKind> kinds) {
        return new Focus(kinds, true, null, 0);
    }

    /** This, or the other where the file has nothing of this. */
    public Focus or(Focus other) {
        return new Focus(kinds, facts, other, dump);
    }

    /** This, of one of several heap dumps in one file; from 1 on. */
    public Focus ofDump(int number) {
        return new Focus(kinds, facts, otherwise, number);
    }
}
