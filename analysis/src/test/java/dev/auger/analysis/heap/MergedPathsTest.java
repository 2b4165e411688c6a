package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two entries in a list, one only behind a soft and one only behind a weak reference. */
class MergedPathsTest {

    private final MadeHeap heap = new MadeHeap();
    private final MadeObject list = heap.object("app.List").root(GcRoot.Kind.JNI_GLOBAL);
    private final Job job = Job.quiet();

    MergedPathsTest() {
        list.field("first", heap.object("app.Entry"));
        list.field("second", heap.object("app.Entry"));
        heap.object("java.lang.ref.SoftReference")
                .field("referent", heap.object("app.Entry"))
                .root(GcRoot.Kind.JNI_GLOBAL);
        heap.object("java.lang.ref.WeakReference")
                .field("referent", heap.object("app.Entry"))
                .root(GcRoot.Kind.JNI_GLOBAL);
    }

    private MergedPaths paths(Strength followed) {
        return MergedPaths.of(HeapAnalysis.of(heap, job), "app.Entry", followed, job);
    }

    @Test
    void strongPathsLeaveOutWhatTheCollectorMayClear() {
        try (MergedPaths paths = paths(Strength.STRONG)) {
            assertThat(paths.instances()).isEqualTo(4);
            assertThat(paths.reached()).isEqualTo(2);
            List<MergedPaths.Branch> roots = paths.roots(10, job);
            assertThat(roots).hasSize(1);
            assertThat(roots.getFirst().instances()).isEqualTo(2);
            assertThat(roots.getFirst().goesOn()).isTrue();
            List<MergedPaths.Branch> next = paths.next(roots.getFirst().object(), 10, job);
            assertThat(next).extracting(MergedPaths.Branch::field).containsExactlyInAnyOrder("first", "second");
            assertThat(next).noneMatch(MergedPaths.Branch::goesOn);
        }
    }

    @Test
    void referencesAreFollowedByChoice() {
        try (MergedPaths soft = paths(Strength.SOFT);
                MergedPaths any = paths(Strength.ANY)) {
            assertThat(soft.reached()).isEqualTo(3);
            assertThat(any.reached()).isEqualTo(4);
            assertThat(any.roots(1, job)).hasSize(1);
        }
    }

    @Test
    void onceClosedQuestionsAreCancelled() {
        MergedPaths paths = paths(Strength.STRONG);
        paths.close();
        paths.close();
        assertThatThrownBy(() -> paths.roots(1, job)).isInstanceOf(JobCancelled.class);
    }
}
