package dev.auger.analysis.heap.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphDigest;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Heaps in which the parsers differ for a reason that was planted. */
class CrossCheckTest {

    @Test
    void thatWhichIsEqualNeedsNoCause() {
        CrossCheckResult result = check(ordinary(), Set.of());

        assertThat(result.differences()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.rules()).isEmpty();
        assertThat(result.checks()).allMatch(Check::agrees);
        assertThat(result.checks())
                .extracting(Check::aspect)
                .containsExactly(
                        Aspect.OBJECTS_IN_FILE,
                        Aspect.OBJECTS,
                        Aspect.CLASSES,
                        Aspect.GC_ROOTS,
                        Aspect.INSTANCES,
                        Aspect.DOMINATOR,
                        Aspect.RETAINED_OBJECTS,
                        Aspect.SHALLOW_BYTES,
                        Aspect.RETAINED_BYTES,
                        Aspect.DOMINATOR_TREE);
    }

    /** By hand, all of it: only a weak reference keeps the session, and only the session keeps the buffer. */
    @Test
    void aReferentThatIsNotFollowed() {
        MadeHeap heap = new MadeHeap();
        heap.type("java.lang.ref.WeakReference");
        MadeObject buffer = heap.object("Buffer");
        MadeObject session = heap.object("Session").field("buffer", buffer);
        MadeObject weak = heap.object("java.lang.ref.WeakReference")
                .field("referent", session)
                .root(GcRoot.Kind.JNI_GLOBAL);
        List<Long> roots = new ArrayList<>();
        List<GraphOpinion.OfClass> classes = new ArrayList<>();
        long classObjects = 0;
        for (int c = 0; c < heap.classCount(); c++) {
            classObjects += GraphDigest.of(address(heap, heap.heapClass(c).object()), GraphDigest.ROOT);
        }
        for (int c = 0; c < heap.classCount(); c++) {
            long address = address(heap, heap.heapClass(c).object());
            String name = heap.heapClass(c).name();
            roots.add(address);
            long instances = name.equals("java.lang.Class") ? 4 : name.endsWith("WeakReference") ? 1 : 0;
            long digest = name.equals("java.lang.Class")
                    ? classObjects
                    : instances == 1 ? GraphDigest.of(address(heap, weak.index()), GraphDigest.ROOT) : 0;
            classes.add(new GraphOpinion.OfClass(address, name, instances, digest));
        }
        roots.add(address(heap, weak.index()));
        GraphOpinion theirs = new GraphOpinion(
                "by hand",
                "1",
                7,
                5,
                8,
                4,
                roots,
                classes,
                List.of(
                        new GraphOpinion.OfObject(address(heap, weak.index()), true, GraphOpinion.ROOT, 1, 16, 16),
                        new GraphOpinion.OfObject(address(heap, session.index()), false, 0, 0, 0, 0),
                        new GraphOpinion.OfObject(address(heap, buffer.index()), false, 0, 0, 0, 0)));

        CrossCheckResult result = CrossCheck.of(heap, Job.quiet()).compare(theirs, Job.quiet());

        assertThat(result.rules()).containsExactly(new CrossCheckResult.RuleInForce(GraphRule.WEAK_REFERENTS, 1));
        assertThat(result.passed()).isTrue();
        assertThat(result.differences())
                .allSatisfy(d -> assertThat(d.causes()).containsExactly(GraphRule.WEAK_REFERENTS));
        assertThat(result.differences())
                .contains(
                        explained(Aspect.OBJECTS, -1, "", 7, 5, GraphRule.WEAK_REFERENTS),
                        explained(
                                Aspect.INSTANCES,
                                address(
                                        heap,
                                        heap.heapClass(heap.type("Session")).object()),
                                "Session",
                                1,
                                0,
                                GraphRule.WEAK_REFERENTS),
                        explained(
                                Aspect.DOMINATOR,
                                address(heap, buffer.index()),
                                "Buffer",
                                address(heap, session.index()),
                                Difference.ABSENT,
                                GraphRule.WEAK_REFERENTS),
                        explained(
                                Aspect.RETAINED_BYTES,
                                address(heap, weak.index()),
                                "java.lang.ref.WeakReference",
                                48,
                                16,
                                GraphRule.WEAK_REFERENTS));
    }

    @Test
    void theBootLoaderAsAnObject() {
        MadeHeap heap = ordinary();
        heap.type("java.lang.ClassLoader");

        CrossCheckResult result = check(heap, Set.of(GraphRule.BOOT_LOADER));

        onlyCause(result, GraphRule.BOOT_LOADER);
        assertThat(result.differences())
                .extracting(Difference::aspect)
                .containsExactly(Aspect.OBJECTS_IN_FILE, Aspect.OBJECTS, Aspect.INSTANCES, Aspect.DOMINATOR_TREE);
    }

    @Test
    void bootClassesThatTheDumpDoesNotRoot() {
        MadeHeap heap = new MadeHeap();
        MadeObject holder = heap.object("Holder");
        MadeObject kept = heap.object("Kept");
        heap.classObject("Static").field("kept", kept);
        heap.unrooted();
        holder.root(GcRoot.Kind.JNI_GLOBAL);

        CrossCheckResult result = check(heap, Set.of(GraphRule.BOOT_CLASSES));

        onlyCause(result, GraphRule.BOOT_CLASSES);
        assertThat(result.differences())
                .filteredOn(d -> d.aspect() == Aspect.INSTANCES && d.className().equals("Kept"))
                .singleElement()
                .satisfies(d -> assertThat(d.theirs()).isEqualTo(1));
    }

    @Test
    void arrayClassesThatNobodyDescribes() {
        MadeHeap made = ordinary();
        made.object("int[]").length(3).root(GcRoot.Kind.JNI_GLOBAL);
        HeapSnapshot heap = new Undescribed(made, made.type("int[]"));
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        GraphOpinion theirs = new OtherParser(heap, Set.of(GraphRule.ARRAY_CLASSES))
                .makingUp("int[]", 1)
                .answer(check.questions());

        CrossCheckResult result = check.compare(theirs, Job.quiet());

        onlyCause(result, GraphRule.ARRAY_CLASSES);
        assertThat(result.differences()).contains(explained(Aspect.CLASSES, -1, "", 4, 5, GraphRule.ARRAY_CLASSES));
    }

    @Test
    void threadBlocksAsRoots() {
        MadeHeap heap = ordinary();
        MadeObject thread = heap.thread("worker");
        MadeObject held = heap.object("Held");
        heap.local(thread, -1, held);
        HeapSnapshot blocks = withKinds(heap, GcRoot.Kind.JAVA_FRAME, GcRoot.Kind.THREAD_BLOCK);

        onlyCause(check(blocks, Set.of(GraphRule.THREAD_BLOCKS)), GraphRule.THREAD_BLOCKS);
    }

    @Test
    void localsBeforeTheirThread() {
        MadeHeap heap = ordinary();
        MadeObject thread = heap.thread("worker");
        heap.local(thread, 0, heap.object("Local"));
        HeapSnapshot late = withRoots(heap, roots -> roots.reversed());

        onlyCause(check(late, Set.of(GraphRule.LATE_THREADS)), GraphRule.LATE_THREADS);
        assertThat(check(heap, Set.of()).rules()).isEmpty();
    }

    @Test
    void rootsThatAreOnlyAssumed() {
        MadeHeap heap = ordinary();
        heap.unrooted();

        CrossCheckResult result = check(heap, Set.of(GraphRule.NAMED_ROOTS));

        onlyCause(result, GraphRule.NAMED_ROOTS);
        assertThat(result.checks()).contains(new Check(Aspect.OBJECTS, heap.objectCount(), 0));
    }

    @Test
    void eachDifferenceHasItsOwnCause() {
        MadeHeap heap = ordinary();
        heap.type("java.lang.ClassLoader");
        MadeObject weakly = heap.object("Weakly");
        heap.object("java.lang.ref.SoftReference").field("referent", weakly).root(GcRoot.Kind.JNI_GLOBAL);

        CrossCheckResult result = check(heap, Set.of(GraphRule.WEAK_REFERENTS, GraphRule.BOOT_LOADER));

        assertThat(result.passed()).isTrue();
        assertThat(causes(result, Aspect.OBJECTS_IN_FILE)).containsExactly(List.of(GraphRule.BOOT_LOADER));
        assertThat(causes(result, Aspect.INSTANCES))
                .containsExactlyInAnyOrder(List.of(GraphRule.BOOT_LOADER), List.of(GraphRule.WEAK_REFERENTS));
        assertThat(causes(result, Aspect.DOMINATOR)).containsExactly(List.of(GraphRule.WEAK_REFERENTS));
        assertThat(causes(result, Aspect.DOMINATOR_TREE))
                .containsExactly(List.of(GraphRule.WEAK_REFERENTS, GraphRule.BOOT_LOADER));
    }

    /** One class counts one more than any rule gives; everything else is explained. */
    @Test
    void whatNoRuleGivesHasNoCause() {
        MadeHeap heap = ordinary();
        heap.type("java.lang.ClassLoader");
        long node = address(heap, heap.heapClass(heap.type("Node")).object());
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        GraphOpinion theirs = new OtherParser(heap, Set.of(GraphRule.BOOT_LOADER)).answer(check.questions());
        GraphOpinion wrong = withClasses(
                theirs,
                type -> type.address() == node
                        ? new GraphOpinion.OfClass(node, type.name(), type.instances() + 1, type.digest())
                        : type);

        CrossCheckResult result = check.compare(wrong, Job.quiet());

        assertThat(result.passed()).isFalse();
        assertThat(result.unexplained()).isEqualTo(1);
        assertThat(result.differences())
                .filteredOn(d -> !d.explained())
                .containsExactly(new Difference(Aspect.INSTANCES, node, "Node", 3, 4, List.of(), false));
        assertThat(result.verdict(result.checks().get(4))).isEqualTo(CrossCheckResult.Verdict.OPEN);
        assertThat(result.verdict(result.checks().get(1))).isEqualTo(CrossCheckResult.Verdict.EXPLAINED);
    }

    /** A dominator that nobody asked about differs: the checksums tell the class. */
    @Test
    void aDominatorOutsideTheSampleIsFoundByItsClass() {
        MadeHeap heap = ordinary();
        long node = address(heap, heap.heapClass(heap.type("Node")).object());
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        GraphOpinion wrong = withClasses(
                new OtherParser(heap, Set.of()).answer(check.questions()),
                type -> type.address() == node
                        ? new GraphOpinion.OfClass(node, type.name(), type.instances(), type.digest() + 5)
                        : type);

        CrossCheckResult result = check.compare(wrong, Job.quiet());

        assertThat(result.differences())
                .extracting(Difference::aspect, Difference::className, Difference::explained)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Aspect.DOMINATOR_TREE, "", false),
                        org.assertj.core.groups.Tuple.tuple(Aspect.CLASS_DOMINATORS, "Node", false));
    }

    @Test
    void anObjectThatWeDoNotHave() {
        MadeHeap heap = ordinary();
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        GraphOpinion theirs = new OtherParser(heap, Set.of()).answer(check.questions());
        List<GraphOpinion.OfObject> asked = new ArrayList<>(theirs.asked());
        asked.add(new GraphOpinion.OfObject(0xdead0L, true, GraphOpinion.ROOT, 1, 8, 8));

        CrossCheckResult result = check.compare(
                new GraphOpinion("o", "1", -1, theirs.objects(), 8, 4, theirs.roots(), theirs.classes(), asked),
                Job.quiet());

        assertThat(result.differences())
                .containsExactly(new Difference(
                        Aspect.DOMINATOR, 0xdead0L, "", Difference.ABSENT, Difference.ROOT, List.of(), false));
    }

    @Test
    void sizesByAnotherReferenceSizeAreNotCompared() {
        MadeHeap heap = ordinary();
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        GraphOpinion theirs = new OtherParser(heap, Set.of()).answer(check.questions());

        CrossCheckResult result = check.compare(
                new GraphOpinion(
                        "o", "1", -1, theirs.objects(), 8, 8, theirs.roots(), theirs.classes(), theirs.asked()),
                Job.quiet());

        assertThat(result.sizesCompared()).isFalse();
        assertThat(result.checks())
                .extracting(Check::aspect)
                .doesNotContain(Aspect.SHALLOW_BYTES, Aspect.RETAINED_BYTES);
    }

    @Test
    void theSampleIsChosenByAddressAlone() {
        MadeHeap heap = new MadeHeap();
        for (int i = 0; i < 3 * CrossCheck.SAMPLE; i++) {
            heap.object("Node").root(GcRoot.Kind.JNI_GLOBAL);
        }
        GraphQuestions once = CrossCheck.of(heap, Job.quiet()).questions();
        GraphQuestions again = CrossCheck.of(heap, Job.quiet()).questions();

        assertThat(once.toString()).isEqualTo(again.toString());
        assertThat(once.size()).isBetween(CrossCheck.SAMPLE + 1, CrossCheck.SAMPLE + CrossCheck.LARGEST + 1);
        assertThat(once.address(0)).isZero();
    }

    private static MadeHeap ordinary() {
        MadeHeap heap = new MadeHeap();
        MadeObject leaf = heap.object("Node");
        MadeObject left = heap.object("Node").field("next", leaf);
        MadeObject right = heap.object("Node").field("next", leaf);
        heap.object("Tree").field("left", left).field("right", right).root(GcRoot.Kind.JNI_GLOBAL);
        heap.object("Garbage").field("leaf", leaf);
        return heap;
    }

    private static CrossCheckResult check(HeapSnapshot heap, Set<GraphRule> rules) {
        CrossCheck check = CrossCheck.of(heap, Job.quiet());
        return check.compare(new OtherParser(heap, rules).answer(check.questions()), Job.quiet());
    }

    private static void onlyCause(CrossCheckResult result, GraphRule cause) {
        assertThat(result.differences()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.explained()).isTrue();
            assertThat(d.causes()).containsExactly(cause);
        });
        assertThat(result.touched(cause)).isPositive();
    }

    private static Set<List<GraphRule>> causes(CrossCheckResult result, Aspect aspect) {
        Set<List<GraphRule>> causes = new java.util.HashSet<>();
        result.differences().stream().filter(d -> d.aspect() == aspect).forEach(d -> causes.add(d.causes()));
        return causes;
    }

    private static Difference explained(
            Aspect aspect, long address, String className, long ours, long theirs, GraphRule cause) {
        return new Difference(aspect, address, className, ours, theirs, List.copyOf(EnumSet.of(cause)), true);
    }

    private static long address(HeapSnapshot heap, long object) {
        return heap.addressOf(object);
    }

    private static GraphOpinion withClasses(GraphOpinion is, UnaryOperator<GraphOpinion.OfClass> change) {
        return new GraphOpinion(
                is.parser(),
                is.version(),
                is.objectsInFile(),
                is.objects(),
                is.identifierBytes(),
                is.referenceBytes(),
                is.roots(),
                is.classes().stream().map(change).toList(),
                is.asked());
    }

    private static HeapSnapshot withKinds(HeapSnapshot heap, GcRoot.Kind from, GcRoot.Kind to) {
        return withRoots(
                heap,
                roots -> roots.stream()
                        .map(r -> r.kind() == from ? new GcRoot(to, r.object(), r.thread(), r.frame()) : r)
                        .toList());
    }

    private static HeapSnapshot withRoots(HeapSnapshot heap, UnaryOperator<List<GcRoot>> change) {
        return new Undescribed(heap, -2) {
            @Override
            public List<GcRoot> roots() {
                return change.apply(heap.roots());
            }
        };
    }
}
