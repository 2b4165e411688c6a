package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeapAnalysisTest {

    /** The flowgraph of Lengauer and Tarjan's paper, figure 1, with its published dominators. */
    @Test
    void theGraphOfThePaper() {
        MadeHeap heap = new MadeHeap();
        String names = "RABCDEFGHIJKL";
        MadeObject[] o = new MadeObject[names.length()];
        for (int i = 0; i < o.length; i++) {
            o[i] = heap.object("N");
        }
        String[] edges = {
            "RA", "RB", "RC", "AD", "BA", "BD", "BE", "CF", "CG", "DL", "EH", "FI", "GI", "GJ", "HE", "HK", "IK", "JI",
            "KI", "KR", "LH"
        };
        for (String edge : edges) {
            o[names.indexOf(edge.charAt(0))].field("f", o[names.indexOf(edge.charAt(1))]);
        }
        o[0].root(GcRoot.Kind.JNI_GLOBAL);
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        String expected = "-RRRRRCCRRGRD";
        for (int i = 1; i < o.length; i++) {
            assertThat(analysis.immediateDominator(o[i].index()))
                    .as("%s", names.charAt(i))
                    .isEqualTo(o[names.indexOf(expected.charAt(i))].index());
        }
        assertThat(analysis.immediateDominator(o[0].index())).isEqualTo(HeapAnalysis.ROOT);
        assertThat(analysis.retainedSize(o[0].index())).isEqualTo(13 * 16);
        assertThat(analysis.dominatedCount(o[names.indexOf('C')].index())).isEqualTo(4);
        assertThat(analysis.dominated(o[names.indexOf('C')].index(), 1)).containsExactly(o[names.indexOf('G')].index());
    }

    @Test
    void randomGraphsAgreeWithTheDefinition() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            MadeHeap heap = new MadeHeap();
            int count = 2 + random.nextInt(25);
            List<MadeObject> all = new ArrayList<>();
            MadeObject thread = heap.thread("t");
            all.add(thread);
            for (int i = 0; i < count; i++) {
                all.add(heap.object("C" + random.nextInt(3)).size(8L * (1 + random.nextInt(5))));
            }
            for (int e = random.nextInt(3 * count); e > 0; e--) {
                all.get(random.nextInt(all.size())).field("f" + e, all.get(random.nextInt(all.size())));
            }
            for (int r = random.nextInt(4); r > 0; r--) {
                all.get(random.nextInt(all.size())).root(GcRoot.Kind.JNI_GLOBAL);
            }
            for (int l = random.nextInt(4); l > 0; l--) {
                heap.local(thread, 0, all.get(random.nextInt(all.size())));
            }
            compare(heap);
        }
    }

    /** An object dominates another if without it the other is unreachable; checked by leaving out each in turn. */
    private static void compare(MadeHeap heap) {
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        int count = (int) heap.objectCount();
        Set<Integer> reachable = reachable(heap, -1);
        long bytes = 0;
        List<Set<Integer>> lost = new ArrayList<>();
        for (int o = 0; o < count; o++) {
            assertThat(analysis.reachable(o)).isEqualTo(reachable.contains(o));
            Set<Integer> gone = new HashSet<>(reachable);
            gone.removeAll(reachable(heap, o));
            lost.add(gone);
            long retained = gone.stream().mapToLong(heap::shallowSize).sum();
            assertThat(analysis.retainedSize(o)).as("retained of %d", o).isEqualTo(retained);
            assertThat(analysis.dominatedCount(o)).isEqualTo(gone.size());
            bytes += reachable.contains(o) ? heap.shallowSize(o) : 0;
        }
        assertThat(analysis.reachableBytes()).isEqualTo(bytes);
        assertThat(analysis.reachableObjects() + analysis.unreachableObjects()).isEqualTo(count);
        for (int o : reachable) {
            long idom = analysis.immediateDominator(o);
            // Of all others that dominate it, the immediate one is dominated by the most, so it retains the least.
            long least = -1;
            for (int d = 0; d < count; d++) {
                if (d != o
                        && lost.get(d).contains(o)
                        && (least < 0
                                || lost.get(d).size() < lost.get((int) least).size())) {
                    least = d;
                }
            }
            assertThat(idom).isEqualTo(least);
        }
        for (HistogramRow row : Histogram.of(heap, analysis, false, Job.quiet())) {
            Set<Integer> instances = new HashSet<>(reachable);
            instances.removeIf(o -> !heap.typeOf(o).name().equals(row.className()));
            long expected = instances.stream()
                    .flatMap(o -> lost.get(o).stream())
                    .distinct()
                    .mapToLong(heap::shallowSize)
                    .sum();
            assertThat(row.retainedBytes()).as(row.className()).isEqualTo(expected);
            assertThat(row.instances()).isEqualTo(instances.size());
        }
    }

    private static Set<Integer> reachable(MadeHeap heap, int without) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>();
        for (GcRoot root : heap.roots()) {
            boolean local = root.kind() == GcRoot.Kind.JAVA_FRAME;
            long start = local ? heap.threads().get(root.thread()).object() : root.object();
            if (start != without && root.object() != without && seen.add((int) root.object())) {
                open.add((int) root.object());
            }
        }
        while (!open.isEmpty()) {
            heap.references(open.removeLast(), t -> {
                if (t != without && seen.add((int) t)) {
                    open.add((int) t);
                }
            });
        }
        return seen;
    }

    /** The shape on which semi-NCA is quadratic: every node of a long list is also an element of an array. */
    @Test
    void aLongListInAnArrayIsNoTrouble() {
        MadeHeap heap = new MadeHeap();
        MadeObject array = heap.object("Object[]").root(GcRoot.Kind.JNI_GLOBAL);
        MadeObject head = heap.object("Node").root(GcRoot.Kind.JNI_GLOBAL);
        MadeObject at = head;
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            MadeObject next = heap.object("Node");
            at.field("next", next);
            array.element(next);
            at = next;
        }
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(analysis.immediateDominator(at.index())).isEqualTo(HeapAnalysis.ROOT);
        assertThat(analysis.retainedSize(head.index())).isEqualTo(16);
        assertThat(analysis.topDominators(Integer.MAX_VALUE)).hasSize(count + 2 + heap.classCount());
        assertThat(analysis.topDominators(3)).hasSize(3);
    }

    @Test
    void aThreadOwnsItsLocals() {
        MadeHeap heap = new MadeHeap();
        MadeObject thread = heap.thread("main");
        MadeObject local = heap.object("Buffer").size(4096);
        heap.local(thread, 0, local);
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(analysis.immediateDominator(local.index())).isEqualTo(thread.index());
        assertThat(analysis.retainedSize(thread.index())).isEqualTo(16 + 4096);
    }

    @Test
    void withoutRootsEverythingIsKept() {
        MadeHeap heap = new MadeHeap();
        MadeObject top = heap.object("Top");
        MadeObject below = heap.object("Below");
        top.field("f", below);
        MadeObject one = heap.object("Circle");
        MadeObject two = heap.object("Circle").field("f", one);
        one.field("f", two);
        heap.unrooted();
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(analysis.rootsAssumed()).isTrue();
        assertThat(analysis.unreachableObjects()).isZero();
        assertThat(analysis.immediateDominator(below.index())).isEqualTo(top.index());
        assertThat(analysis.immediateDominator(two.index())).isEqualTo(one.index());
    }

    @Test
    void unreachableObjectsAreCountedApart() {
        MadeHeap heap = new MadeHeap();
        heap.object("Kept").root(GcRoot.Kind.JNI_GLOBAL);
        MadeObject dead = heap.object("Dead").size(40);
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(analysis.unreachableObjects()).isOne();
        assertThat(analysis.unreachableBytes()).isEqualTo(40);
        assertThat(analysis.retainedSize(dead.index())).isZero();
        assertThat(Histogram.of(heap, analysis, true, Job.quiet()))
                .extracting(HistogramRow::className, HistogramRow::shallowBytes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Dead", 40L));
        assertThat(Histogram.of(heap, null, false, Job.quiet()))
                .extracting(HistogramRow::className)
                .contains("Dead", "Kept", "java.lang.Class");
    }

    @Test
    void cancellationStopsIt() {
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> HeapAnalysis.of(new MadeHeap(), job)).isInstanceOf(JobCancelled.class);
    }
}
