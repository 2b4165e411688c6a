package dev.auger.views.threads;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.job.Job;
import dev.auger.views.parts.StateKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadRowsTest {

    private static final ThreadFacts FACTS = ThreadFacts.ofDump(
            ThreadCase.dump(),
            ThreadCase.file().dumps(),
            Optional.of(ThreadCase.recording()),
            null,
            name -> name.startsWith("com.acme"),
            Job.quiet());

    private static ThreadRows rows(ThreadGrouping grouping, Set<StateKind> hidden, boolean fold) {
        return ThreadRows.of(FACTS, grouping, hidden, fold, Job.quiet());
    }

    @Test
    void poolsAreNamedByWhatTheirThreadsHaveInCommonAndBlockedOnesComeFirst() {
        List<ThreadRows.Group> groups =
                rows(ThreadGrouping.POOL, Set.of(), true).groups();
        assertThat(groups.getFirst().label()).isEqualTo("http-nio-8443-exec");
        assertThat(groups.getFirst().threads()).hasSize(50);
        assertThat(groups)
                .extracting(ThreadRows.Group::key)
                .contains(ThreadRows.VM, ThreadRows.SINGLE, "order-events-*");
    }

    @Test
    void everyThreadIsInExactlyOneRow() {
        for (ThreadGrouping grouping : ThreadGrouping.values()) {
            ThreadRows rows = rows(grouping, Set.of(), true);
            int[] threads = IntStream.range(0, rows.size())
                    .flatMap(row -> Arrays.stream(rows.threads(row)))
                    .sorted()
                    .toArray();
            assertThat(threads).hasSize(FACTS.size()).doesNotHaveDuplicates();
        }
    }

    @Test
    void equalStacksFoldBehindTheirFirstThread() {
        ThreadRows rows = rows(ThreadGrouping.POOL, Set.of(), true);
        assertThat(rows.group(0)).isZero();
        assertThat(rows.holdsUp(0)).isTrue();
        assertThat(rows.isRest(1)).isFalse();
        assertThat(rows.isRest(2)).isTrue();
        assertThat(rows.threads(2)).hasSize(22);
        assertThat(rows(ThreadGrouping.POOL, Set.of(), false).size()).isEqualTo(FACTS.size());
    }

    @Test
    void waitsAreKnownOnlyFromAnEarlierDump() {
        ThreadFacts alone = ThreadFacts.ofDump(
                ThreadCase.dump(), List.of(ThreadCase.dump()), Optional.empty(), null, name -> false, Job.quiet());
        assertThat(alone.waits(0)).isNaN();
        assertThat(FACTS.waits(0)).isEqualTo(41.0);
        assertThat(FACTS.waits(30)).isNaN();
        assertThat(alone.cpu(0)).isNaN();
    }

    @Test
    void hiddenStatesAreLeftOutButCounted() {
        ThreadRows rows = rows(ThreadGrouping.NONE, EnumSet.of(StateKind.PARKED, StateKind.WAITING), true);
        assertThat(rows.stateCounts()).containsEntry(StateKind.BLOCKED, 23).containsEntry(StateKind.PARKED, 975);
        assertThat(IntStream.range(0, rows.size()).mapToObj(row -> FACTS.state(rows.first(row))))
                .containsOnly(StateKind.RUNNABLE, StateKind.BLOCKED, StateKind.TIMED_WAITING);
    }

    @Test
    void sharesAddUpToTheWholeRecording() {
        int[] all = IntStream.range(0, FACTS.size()).toArray();
        assertThat(ThreadRows.sum(FACTS, all, true)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theGraphHasTheJamAsOneRow() {
        WaitRows graph = WaitRows.of(WaitForGraph.of(ThreadCase.dump()), 10);
        assertThat(graph.deadlocks()).isZero();
        assertThat(graph.rows().getFirst().waiters()).hasSize(23);
        assertThat(graph.rows().getFirst().owner()).isEqualTo(30);
    }

    @Test
    void aDeadlockIsMarkedInEachOfItsSteps() {
        MadeDump dump = MadeDump.dump(
                thread("one")
                        .holds("0xa", "com.acme.A")
                        .blockedOn("0xb", "com.acme.B")
                        .frames("com.acme.One.run:1"),
                thread("two")
                        .holds("0xb", "com.acme.B")
                        .blockedOn("0xa", "com.acme.A")
                        .frames("com.acme.Two.run:2"),
                thread("three").blockedOn("0xa", "com.acme.A").frames("com.acme.Three.run:3"));
        WaitRows graph = WaitRows.of(WaitForGraph.of(dump), 10);
        assertThat(graph.deadlocks()).isEqualTo(1);
        assertThat(graph.rows()).hasSize(2).allMatch(WaitRows.WaitRow::deadlock);
        assertThat(WaitRows.of(WaitForGraph.of(dump), 1).hidden()).isEqualTo(1);
    }

    @Test
    void poolLabels() {
        assertThat(PoolNames.label("worker-*", List.of("worker-10", "worker-11")))
                .isEqualTo("worker");
        assertThat(PoolNames.label("pool-*-thread-*", List.of("pool-1-thread-1", "pool-2-thread-1")))
                .isEqualTo("pool-*-thread");
        assertThat(PoolNames.within("http-nio-8443-exec", "http-nio-8443-exec-31"))
                .isEqualTo("exec-31");
        assertThat(PoolNames.within("pricing-worker", "pricing-worker-3")).isEqualTo("pricing-worker-3");
    }
}
