package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Call trees of a given number of nodes, the same each time. In the package of {@link CallTree}, for only there can one be made. */
public final class MadeTree {

    private static final int METHODS = 20_000;
    private static final String[] PACKAGES = {"com.acme.orders.pricing", "com.acme.web", "org.db.driver", "java.util"};
    private static final String[] NOUNS = {
        "Order", "Price", "Stock", "Invoice", "Session", "Customer", "Parcel", "Route"
    };
    private static final String[] ROLES = {"Service", "Repository", "Calculator", "Handler", "Filter", "Mapper"};
    private static final String[] VERBS = {"find", "apply", "compute", "load", "validate", "merge", "encode", "visit"};

    /** What the tree looks like. */
    public enum Shape {
        /** Stacks of 20 to 140 frames of a service: a few of everything's children take most. */
        SERVICE,
        /** As many boxes with labels as a screen holds: forty chains side by side, and the rest of the nodes below them. */
        LABELS
    }

    private MadeTree() {}

    /** A tree of at least {@code nodes} nodes, and hardly more. */
    public static CallTree of(Shape shape, int nodes, Job job) {
        Walks walks = new Walks(shape, nodes);
        CallTreeBuilder builder = new CallTreeBuilder(walks, CallTreeOptions.of(SampleKind.CPU));
        SplittableRandom random = new SplittableRandom(2);
        for (int stack = 0; stack < walks.size(); stack++) {
            long weight = 1 + random.nextInt(3);
            builder.add(-1, -1, stack, weight, weight, 0);
        }
        return builder.build("made", TreeFacts.NONE, job);
    }

    private static final class Walks implements Stacks {

        private final Frame[] methods = new Frame[METHODS];
        private int[] frames = new int[1 << 20];
        private int[] begin = new int[1 << 16];
        private int size;

        Walks(Shape shape, int nodes) {
            FrameKind[] kinds = {FrameKind.JAVA, FrameKind.JAVA, FrameKind.JAVA, FrameKind.INLINED, FrameKind.NATIVE};
            for (int m = 0; m < METHODS; m++) {
                String type = NOUNS[m % 8] + ROLES[m / 8 % 6] + m / 400;
                String method = VERBS[m / 48 % 8] + NOUNS[m / 7 % 8] + m % 50;
                methods[m] = new Frame(
                        PACKAGES[m % 4] + "." + type, method, type + ".java", 10 + m % 300, kinds[m % kinds.length]);
            }
            LongIndex seen = new LongIndex();
            SplittableRandom random = new SplittableRandom(1);
            int[] path = new int[160];
            while (seen.size() < nodes) {
                int depth = 20 + random.nextInt(120);
                long at = 1;
                for (int d = 0; d < depth; d++) {
                    int children = children(shape, d);
                    double u = random.nextDouble();
                    int child = (int) (children * (shape == Shape.LABELS ? u : u * u * u));
                    at = (at * 31 + child + 1) * 0x9E3779B97F4A7C15L;
                    at ^= at >>> 29;
                    path[d] = (int) Long.remainderUnsigned(at, METHODS);
                    seen.add(at & Long.MAX_VALUE);
                }
                add(path, depth);
            }
        }

        private static int children(Shape shape, int depth) {
            if (shape == Shape.LABELS) {
                return depth == 0 ? 40 : depth < 42 ? 1 : 4;
            }
            return depth < 4 ? 2 : 6;
        }

        private void add(int[] path, int depth) {
            if (size + 2 > begin.length) {
                begin = Arrays.copyOf(begin, begin.length * 2);
            }
            int from = begin[size];
            if (from + depth > frames.length) {
                frames = Arrays.copyOf(frames, frames.length * 2);
            }
            for (int d = 0; d < depth; d++) {
                frames[from + d] = path[depth - 1 - d];
            }
            begin[++size] = from + depth;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int depth(int stack) {
            return begin[stack + 1] - begin[stack];
        }

        @Override
        public int frameIndex(int stack, int position) {
            return frames[begin[stack] + position];
        }

        @Override
        public boolean truncated(int stack) {
            return false;
        }

        @Override
        public int frameCount() {
            return METHODS;
        }

        @Override
        public Frame frame(int frameIndex) {
            return methods[frameIndex];
        }
    }
}
