package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.FrameKind;
import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CallTreesTest {

    private final MadeRecording recording = new MadeRecording()
            .cpu(1, "w-1", "a.A.main:1;a.A.work:10;a.B.leaf:5")
            .cpu(2, "w-1", "a.A.main:1;a.A.work:11;a.B.leaf:5_[i]")
            .cpu(3, "w-2", "a.A.main:1;a.A.work:11;a.B.leaf:6_[i]")
            .cpu(4, "w-2", "a.A.main:1;a.C.other:3")
            .cpu(5, "", "")
            .cpu(6, "w-2", "^a.B.leaf:5");

    private CallTree tree(CallTreeOptions options, SampleFilter filter) {
        return CallTrees.of(recording, options, filter, Job.quiet());
    }

    private static String collapsed(CallTree tree) {
        StringBuilder out = new StringBuilder();
        try {
            Collapsed.write(tree, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    @Test
    void mergesByMethodInPreorderLargestFirst() {
        CallTree tree = tree(CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL);
        assertThat(tree.totalWeight()).isEqualTo(6);
        assertThat(java.util.stream.IntStream.range(0, tree.size())
                        .mapToObj(n -> tree.parent(n) + " " + tree.name(n) + " " + tree.self(n) + "/" + tree.total(n)
                                + " @" + tree.start(n)))
                .containsExactly(
                        "-1 root 0/6 @0",
                        "0 a.A.main 0/4 @0",
                        "1 a.A.work 0/3 @0",
                        "2 a.B.leaf 3/3 @0",
                        "1 a.C.other 1/1 @3",
                        "0 [no stack] 1/1 @4",
                        "0 [truncated] 0/1 @5",
                        "6 a.B.leaf 1/1 @5");
        assertThat(tree.firstChild(0)).isEqualTo(1);
        assertThat(tree.nextSibling(1)).isEqualTo(5);
        assertThat(tree.nextSibling(6)).isEqualTo(-1);
        assertThat(tree.nextSibling(0)).isEqualTo(-1);
        assertThat(tree.childCount(0)).isEqualTo(3);
        assertThat(tree.maxDepth()).isEqualTo(3);
    }

    @Test
    void theHeaviestFrameStandsForANode() {
        CallTree tree = tree(CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL);
        assertThat(tree.frameOf(2).line()).isEqualTo(11);
        // Lines 5, 5 inlined and 6 inlined weigh the same: the lowest line and then the first kind decides.
        assertThat(tree.frameOf(3)).isEqualTo(new dev.auger.model.Frame("a.B", "leaf", null, 5, FrameKind.JAVA));
        assertThat(tree.kind(0)).isEqualTo(FrameKind.SYNTHETIC);
        assertThat(tree.selfOf(FrameKind.INLINED)).isEqualTo(2);
        assertThat(tree.selfOf(FrameKind.JAVA)).isEqualTo(3);
        assertThat(tree.selfOf(FrameKind.SYNTHETIC)).isEqualTo(1);
    }

    @Test
    void collapsedIsSortedAndNamesWhatIsMissing() {
        assertThat(collapsed(tree(CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL)))
                .isEqualTo("""
                        [no stack] 1
                        [truncated];a.B.leaf 1
                        a.A.main;a.A.work;a.B.leaf 3
                        a.A.main;a.C.other 1
                        """);
        assertThat(collapsed(tree(new CallTreeOptions(SampleKind.CPU, true, true, false), SampleFilter.ALL)))
                .isEqualTo("""
                        [no thread];[no stack] 1
                        w-1;a.A.main:1;a.A.work:10;a.B.leaf:5 1
                        w-1;a.A.main:1;a.A.work:11;a.B.leaf:5 1
                        w-2;[truncated];a.B.leaf:5 1
                        w-2;a.A.main:1;a.A.work:11;a.B.leaf:6 1
                        w-2;a.A.main:1;a.C.other:3 1
                        """);
    }

    @Test
    void collapsedReplacesWhatWouldSplitALineAndAddsUpWhatBecomesEqual() {
        MadeRecording odd = new MadeRecording()
                .cpu(1, "a;b", "x.Y.z")
                .cpu(2, "a\nb", "x.Y.z")
                .cpu(3, "a_b", "x.Y.z");
        CallTree tree = CallTrees.of(
                odd, new CallTreeOptions(SampleKind.CPU, false, true, false), SampleFilter.ALL, Job.quiet());
        assertThat(collapsed(tree)).isEqualTo("a_b;x.Y.z 3\n");
    }

    @Test
    void bottomUpBeginsAtTheLeaf() {
        CallTree tree = tree(new CallTreeOptions(SampleKind.CPU, false, false, true), SampleFilter.ALL);
        int leaf = tree.find(0, List.of("a.B.leaf"));
        assertThat(tree.total(leaf)).isEqualTo(4);
        assertThat(tree.path(tree.find(0, List.of("a.B.leaf", "a.A.work", "a.A.main"))))
                .containsExactly("a.B.leaf", "a.A.work", "a.A.main");
        assertThat(tree.find(0, List.of("a.A.main"))).isEqualTo(-1);
        assertThatThrownBy(() -> Collapsed.write(tree, new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pathsOfATreeAreWhatTheFilterTakes() {
        CallTree byThread = tree(new CallTreeOptions(SampleKind.CPU, true, true, false), SampleFilter.ALL);
        for (int n = 1; n < byThread.size(); n++) {
            if (byThread.isThread(n)) {
                assertThat(byThread.path(n)).isEmpty();
                continue;
            }
            Selection selection = Selection.NONE.withStack(byThread.path(n));
            SampleFilter filter = SampleFilter.of(recording, selection, EnumSet.of(Layer.STACK));
            CallTree part = tree(CallTreeOptions.of(SampleKind.CPU), filter);
            CallTree whole = tree(CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL);
            int same = whole.find(0, byThread.path(n));
            assertThat(part.totalWeight()).as(byThread.name(n)).isEqualTo(whole.total(same));
        }
    }

    @Test
    void filtersByRangeThreadAndExpression() {
        CallTreeOptions cpu = CallTreeOptions.of(SampleKind.CPU);
        assertThat(tree(cpu, SampleFilter.range(new TimeRange(2_000_000, 4_000_000)))
                        .totalWeight())
                .isEqualTo(2);
        Selection chosen = Selection.NONE.withThreads(List.of(new ThreadRef("w-2", -1, -1, false, null)), "w-2");
        assertThat(tree(cpu, SampleFilter.of(recording, chosen, EnumSet.of(Layer.THREAD)))
                        .totalWeight())
                .isEqualTo(3);
        assertThat(tree(cpu, SampleFilter.of(recording, chosen, EnumSet.of(Layer.STACK)))
                        .totalWeight())
                .as("a layer that is not used does not count")
                .isEqualTo(6);
        SampleFilter leaf =
                SampleFilter.including(recording, Pattern.compile("B\\.leaf").asPredicate());
        assertThat(tree(cpu, leaf).totalWeight()).isEqualTo(4);
        assertThat(tree(
                                cpu,
                                SampleFilter.excluding(
                                        recording, Pattern.compile("B\\.leaf").asPredicate()))
                        .totalWeight())
                .as("a sample without a stack has no such frame")
                .isEqualTo(2);
        assertThat(tree(
                                cpu,
                                leaf.and(SampleFilter.threadNames(
                                        recording, Pattern.compile("1$").asPredicate())))
                        .totalWeight())
                .isEqualTo(2);
    }

    @Test
    void allocationFilterSpeaksOfAllocationsOnly() {
        recording
                .alloc(1, "w-1", "a.A.main:1;a.B.make:7", 100, "byte[]")
                .alloc(2, "w-1", "a.A.main:1;a.B.make:8", 30, "byte[]")
                .alloc(3, "w-1", "a.A.main:1;a.B.make:7", 5, "int[]");
        Selection selection = Selection.NONE.withAllocation(
                new Selection.Allocation("byte[]", new CodePoint("a.B", "make", null, 7)));
        SampleFilter filter = SampleFilter.of(recording, selection, EnumSet.allOf(Layer.class));
        assertThat(tree(CallTreeOptions.of(SampleKind.ALLOC), filter).totalWeight())
                .isEqualTo(100);
        assertThat(tree(CallTreeOptions.of(SampleKind.CPU), filter).totalWeight())
                .isEqualTo(6);
    }

    @Test
    void absentKindIsTheRootAlone() {
        CallTree tree = tree(CallTreeOptions.of(SampleKind.LOCK), SampleFilter.ALL);
        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.event()).isEmpty();
        assertThat(collapsed(tree)).isEmpty();
        assertThat(CallTrees.defaultKind(recording)).contains(SampleKind.CPU);
        assertThat(CallTrees.defaultKind(new MadeRecording())).isEmpty();
    }

    @Test
    void cancelledJobStops() {
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> CallTrees.of(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, job))
                .isInstanceOf(JobCancelled.class);
    }

    @Test
    void totalsAddUpInATreeOfRandomStacks() {
        Random random = new Random(7);
        MadeRecording big = new MadeRecording();
        for (int i = 0; i < 3000; i++) {
            StringBuilder stack = new StringBuilder("p.R.run");
            for (int d = random.nextInt(12); d > 0; d--) {
                stack.append(";p.C").append(random.nextInt(30)).append(".m");
            }
            big.cpu(i, "t-" + random.nextInt(3), stack.toString());
        }
        CallTree tree = CallTrees.of(big, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
        assertThat(tree.size()).isGreaterThan(5000);
        for (int n = 0; n < tree.size(); n++) {
            long children = 0;
            long before = Long.MAX_VALUE;
            for (int c = tree.firstChild(n); c >= 0; c = tree.nextSibling(c)) {
                assertThat(tree.parent(c)).isEqualTo(n);
                assertThat(tree.total(c)).isLessThanOrEqualTo(before);
                assertThat(tree.start(c)).isEqualTo(tree.start(n) + children);
                before = tree.total(c);
                children += tree.total(c);
            }
            assertThat(tree.total(n)).isEqualTo(children + tree.self(n));
        }
        assertThat(tree.totalWeight()).isEqualTo(3000);
    }
}
