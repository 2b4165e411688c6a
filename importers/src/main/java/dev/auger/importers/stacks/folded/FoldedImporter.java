package dev.auger.importers.stacks.folded;

import dev.auger.importers.Importer;
import dev.auger.importers.Importers;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SampledKinds;
import dev.auger.importers.stacks.WholeNumbers;
import dev.auger.importers.text.LineReader;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ThreadRef;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.SampleKind;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/**
 * Collapsed stacks, {@code root;…;leaf COUNT} a line: what FlameGraph's stackcollapse scripts, async-profiler and many others
 * write. Counts may have decimals; the sum of the file is kept. Two counts are those of {@code difffolded.pl}. A first frame {@code
 * [name tid=N]} (async-profiler's {@code -t}) is the thread. What was counted is not in the file.
 */
public final class FoldedImporter implements Importer {

    /** The first of two counts. */
    private static final SampleKind BASELINE =
            SampleKind.named("baseline", SampleKind.Unit.SAMPLES, SampleKind.Group.OTHER, true);

    private static final int LONGEST_LINE = 1 << 20;
    private static final String NO_STACK = "[no stack]";
    private static final String TRUNCATED = "[truncated]";

    @Override
    public boolean probe(byte[] head) {
        return FoldedShape.of(head).folded();
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        FoldedShape shape = FoldedShape.of(head(input));
        ProfileBuilder profile = new ProfileBuilder(input, EvidenceKind.FOLDED)
                .format(shape.differential() ? "collapsed stacks, two counts" : "collapsed stacks");
        new Reading(profile, shape).lines(new LineReader(input.bytes(), job, LONGEST_LINE));
        if (!profile.any()) {
            throw new MalformedInput("folded.none", 0, "stack", "", -1, input.name() + " holds no stack with a count");
        }
        return profile.preferred(SampledKinds.SAMPLES).build(true);
    }

    private static byte[] head(Input input) {
        byte[] head =
                new byte[(int) Math.min(Importers.HEAD_BYTES, input.bytes().byteSize())];
        MemorySegment.copy(input.bytes(), ValueLayout.JAVA_BYTE, 0, head, 0, head.length);
        return head;
    }

    /** One pass over the lines. */
    private static final class Reading {

        private final ProfileBuilder profile;
        private final FoldedShape shape;
        private final FoldedFrames frames;
        private final WholeNumbers whole = new WholeNumbers();
        private final WholeNumbers wholeBefore = new WholeNumbers();
        private int[] path = new int[128];

        Reading(ProfileBuilder profile, FoldedShape shape) {
            this.profile = profile;
            this.shape = shape;
            frames = new FoldedFrames(profile, shape.marked());
        }

        void lines(LineReader lines) {
            while (lines.next()) {
                String line = lines.text();
                if (line.isBlank() || FoldedLine.isComment(line)) {
                    continue;
                }
                FoldedLine stack = FoldedLine.of(line, shape.differential());
                if (stack == null) {
                    profile.losses()
                            .add("folded.lines", lines.offset(), line.length(), "lines are no stacks with a count");
                } else {
                    add(stack);
                }
            }
        }

        private void add(FoldedLine line) {
            String text = line.stack();
            int start = 0;
            int thread = -1;
            boolean truncated = false;
            int depth = 0;
            while (start <= text.length()) {
                int end = text.indexOf(';', start);
                end = end < 0 ? text.length() : end;
                String name = text.substring(start, end);
                if (start == 0 && thread < 0 && name.endsWith("]") && name.contains(" tid=")) {
                    thread = thread(name);
                }
                if (start == 0 && (thread >= 0 || name.equals(NO_STACK) || name.equals(TRUNCATED))) {
                    truncated = name.equals(TRUNCATED);
                } else if (!name.isEmpty()) {
                    if (depth == path.length) {
                        path = java.util.Arrays.copyOf(path, depth * 2);
                    }
                    path[depth++] = frames.index(name);
                }
                start = end + 1;
            }
            int stack = profile.stackRootFirst(path, depth, truncated);
            count(SampledKinds.SAMPLES, whole.next(line.count()), thread, stack);
            if (shape.differential()) {
                count(BASELINE, wholeBefore.next(line.before()), thread, stack);
                profile.kind(BASELINE, BASELINE.id(), false).again();
            }
        }

        private void count(SampleKind kind, long count, int thread, int stack) {
            KindBuilder columns = profile.kind(kind, kind.id(), false);
            if (count > 0) {
                columns.add(0, thread, stack, count, count);
            }
        }

        /** {@code [main tid=4711]}, or -1. */
        private int thread(String name) {
            int tid = name.lastIndexOf(" tid=");
            String number = name.substring(tid + 5, name.length() - 1);
            if (!name.startsWith("[")
                    || number.isEmpty()
                    || number.length() > 18
                    || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            return profile.thread(new ThreadRef(name.substring(1, tid), -1, Long.parseLong(number), false, null));
        }
    }
}
