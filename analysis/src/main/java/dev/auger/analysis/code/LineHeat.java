package dev.auger.analysis.code;

import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.CodePoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Self and total weight of every line that samples of one kind passed. Frames belong to a source file by their outermost class, since
 * nested classes share its file; frames without a line belong to none.
 */
public final class LineHeat {

    private final SampleKind kind;
    private final String event;
    private final long weight;
    private final long samples;
    private final List<LineWeight> lines;
    private final StackWeights stacks;

    LineHeat(SampleKind kind, String event, long weight, long samples, List<LineWeight> lines, StackWeights stacks) {
        this.kind = kind;
        this.event = event;
        this.weight = weight;
        this.samples = samples;
        this.lines = List.copyOf(lines);
        this.stacks = stacks;
    }

    /**
     * Weighs all lines in one pass over the samples and one over the stacks they use.
     *
     * @param ownCode whether a class is the user's own code
     */
    public static LineHeat of(
            Recording recording, SampleKind kind, SampleTest filter, Predicate<String> ownCode, Job job) {
        Samples samples = kind.equals(OldObjectSamples.KIND)
                ? OldObjectSamples.of(recording)
                : recording.samples(kind).orElse(null);
        if (samples == null) {
            return new LineHeat(kind, "", 0, 0, List.of(), StackWeights.none(recording.stacks()));
        }
        return new LineCount(recording.stacks(), ownCode).count(samples, filter, job);
    }

    public SampleKind kind() {
        return kind;
    }

    /** Event type the samples come from; empty if there are none. */
    public String event() {
        return event;
    }

    /** Weight of all samples that passed the filter, those without a stack included: what shares are of. */
    public long weight() {
        return weight;
    }

    public long samples() {
        return samples;
    }

    StackWeights stacks() {
        return stacks;
    }

    /** Number of lines that were sampled. */
    public int lineCount() {
        return lines.size();
    }

    /**
     * The lines of a source file by number; nested classes of its outermost class included.
     *
     * @param unit {@link CodePoint#unit} of any place in the file; the name of any class in it will do
     */
    public SortedMap<Integer, LineWeight> file(String unit) {
        String outer = Names.outerClass(unit);
        Map<Integer, LineWeight> found = new HashMap<>();
        for (LineWeight line : lines) {
            CodePoint place = line.place();
            if (place.unit().equals(place.className().isEmpty() ? unit : outer)) {
                found.put(place.line(), line);
            }
        }
        return new TreeMap<>(found);
    }

    /** Lines to change first: by {@link LineWeight#nearest()}, heaviest first, equal ones by name and line. */
    public List<LineWeight> hottest(int limit) {
        return ranked().limit(limit).toList();
    }

    private Stream<LineWeight> ranked() {
        return lines.stream()
                .filter(line -> line.nearest() > 0)
                .sorted(Comparator.comparingLong(LineWeight::nearest)
                        .reversed()
                        .thenComparing(line -> line.place().className())
                        .thenComparing(line -> line.place().unit())
                        .thenComparingInt(line -> line.place().line()));
    }

    /** Number of lines {@link #hottest} could give. */
    public long hotCount() {
        return lines.stream().filter(line -> line.nearest() > 0).count();
    }
}
