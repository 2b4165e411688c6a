package dev.auger.analysis.flame.chart;

import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Boxes whose name an expression finds; of those above each other the outermost is walked to. Immutable. */
public final class ChartSearch {

    private static final int BATCH = 4096;

    private final BitSet names;
    /** First samples and rows of the outermost boxes that match, in order of time. */
    private final int[] samples;

    private final int[] rows;
    private final Share share;

    private ChartSearch(BitSet names, int[] samples, int[] rows, Share share) {
        this.names = names;
        this.samples = samples;
        this.rows = rows;
        this.share = share;
    }

    /** Searches; each distinct name is looked at once. */
    public static ChartSearch of(ChartBoxes boxes, Pattern pattern, Job job) {
        BitSet names = new BitSet();
        for (int name = 0; name < boxes.nameCount(); name++) {
            if (FlameSearch.finds(pattern, boxes.nameOf(name), job)) {
                names.set(name);
            }
        }
        int[] samples = new int[64];
        int[] rows = new int[64];
        int count = 0;
        long weight = 0;
        long matching = 0;
        for (int i = 0; i < boxes.samples().size() && !names.isEmpty(); i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int row = 0;
            while (row < boxes.depth(i) && !names.get(boxes.nameAt(i, row))) {
                row++;
            }
            if (row < boxes.depth(i)) {
                weight += boxes.samples().weight(i, i);
                matching++;
            }
            if (row < boxes.depth(i) && row >= boxes.shared(i)) {
                if (count == samples.length) {
                    samples = Arrays.copyOf(samples, count * 2);
                    rows = Arrays.copyOf(rows, count * 2);
                }
                samples[count] = i;
                rows[count++] = row;
            }
        }
        int all = boxes.samples().size();
        Share share = new Share(weight, all == 0 ? 0 : boxes.samples().weight(0, all - 1), matching, all);
        return new ChartSearch(names, Arrays.copyOf(samples, count), Arrays.copyOf(rows, count), share);
    }

    public boolean matchesName(int nameId) {
        return names.get(nameId);
    }

    /** Share of the samples with at least one matching frame. */
    public Share share() {
        return share;
    }

    /** Position among the matches of the one that begins with a sample on a row, or -1. */
    public int indexOf(Box box, int firstSample) {
        int found = Arrays.binarySearch(samples, firstSample);
        return found >= 0 && rows[found] == box.row() ? found : -1;
    }

    /** Number of outermost boxes that match. */
    public int count() {
        return samples.length;
    }

    /** One of them, in order of time. */
    public @Nullable Box match(ChartBoxes boxes, int index) {
        return boxes.of(rows[index], samples[index]);
    }

    /** The match after a sample, or before it, around the ends; -1 if there is none. */
    public int beside(int sample, int direction) {
        if (samples.length == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(samples, sample);
        int next = found >= 0 ? found + direction : direction > 0 ? -found - 1 : -found - 2;
        return Math.floorMod(next, samples.length);
    }
}
