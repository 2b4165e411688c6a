package dev.auger.model.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WorkerPoolTest {

    @Test
    void aNewerQuestionCancelsTheOlder() throws Exception {
        try (WorkerPool pool = new WorkerPool(2)) {
            CountDownLatch started = new CountDownLatch(1);
            Job old = Job.quiet();
            CompletableFuture<Integer> first = pool.submit("q", old, () -> {
                started.countDown();
                while (true) {
                    old.check();
                    Thread.onSpinWait();
                }
            });
            started.await();
            CompletableFuture<Integer> second = pool.submit("q", Job.quiet(), () -> 2);

            assertThat(second.get()).isEqualTo(2);
            assertThatThrownBy(first::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(JobCancelled.class);
        }
    }

    @Test
    void aFailureReachesTheCallerAndThePoolGoesOn() throws Exception {
        try (WorkerPool pool = new WorkerPool(1)) {
            CompletableFuture<Integer> failed = pool.submit("a", Job.quiet(), () -> {
                throw new IllegalStateException("x");
            });
            assertThatThrownBy(failed::join).hasRootCauseMessage("x");
            assertThat(pool.submit("a", Job.quiet(), () -> 1).get()).isEqualTo(1);
            assertThat(pool.isIdle()).isTrue();
        }
    }

    @Test
    void aClosedPoolAnswersCancelled() {
        WorkerPool pool = new WorkerPool(1);
        pool.close();
        assertThatThrownBy(() -> pool.submit("a", Job.quiet(), () -> 1).join()).hasCauseInstanceOf(JobCancelled.class);
        assertThat(pool.isIdle()).isTrue();
    }

    @Test
    void progressAddsUpAndEndsAtOnce() {
        List<Progress> seen = Collections.synchronizedList(new ArrayList<>());
        Job job = new Job(seen::add);
        job.begin(10, Progress.Unit.FILES);
        job.advance(4);
        assertThat(seen.getFirst()).isEqualTo(new Progress(0, 10, Progress.Unit.FILES));
        assertThat(seen.getLast().done()).isEqualTo(4);
        assertThat(seen.getLast().fraction()).isEqualTo(0.4);
        job.cancel();
        assertThatThrownBy(() -> job.advance(1)).isInstanceOf(JobCancelled.class);
    }
}
