package dev.auger.analysis.flame;

import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Nodes of a tree whose name an expression finds. Immutable. */
public final class FlameSearch {

    private final BitSet names;
    private final int[] nodes;
    private final Share share;

    private FlameSearch(BitSet names, int[] nodes, Share share) {
        this.names = names;
        this.nodes = nodes;
        this.share = share;
    }

    /** Searches; each distinct name is looked at once. */
    public static FlameSearch of(CallTree tree, Pattern pattern, Job job) {
        BitSet names = new BitSet();
        for (int name = 1; name < tree.nameCount(); name++) {
            if (finds(pattern, tree.nameOf(name), job)) {
                names.set(name);
            }
        }
        int[] nodes = IntStream.range(1, tree.size())
                .filter(n -> names.get(tree.nameId(n)))
                .boxed()
                .sorted((a, b) -> Long.compare(tree.total(b), tree.total(a)))
                .mapToInt(Integer::intValue)
                .toArray();
        job.check();
        // Only the outermost match on each path counts, so that recursion and nested matches are not added twice.
        long weight = 0;
        long samples = 0;
        for (int n = 1; n < tree.size(); ) {
            if (names.get(tree.nameId(n))) {
                weight += tree.total(n);
                samples += tree.samples(n);
                n = tree.end(n);
            } else {
                n++;
            }
        }
        return new FlameSearch(names, nodes, new Share(weight, tree.totalWeight(), samples, tree.sampleCount()));
    }

    /** Whether an expression finds something in a text; a cancelled job ends even one that backtracks without end. */
    public static boolean finds(Pattern pattern, String text, Job job) {
        return pattern.matcher(new Watched(text, job)).find();
    }

    /** Whether nodes of a name match. */
    public boolean matchesName(int nameId) {
        return names.get(nameId);
    }

    /** Number of matching nodes. */
    public int count() {
        return nodes.length;
    }

    /** Matching nodes, the largest total first. */
    public int node(int index) {
        return nodes[index];
    }

    /** Share of the samples with at least one matching frame. */
    public Share share() {
        return share;
    }

    /** Lets a cancelled job stop an expression that backtracks without end: the matcher reads its input here. */
    private record Watched(CharSequence text, Job job) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            job.check();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), job);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
