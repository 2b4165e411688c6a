package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.threads.ThreadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadGroupsTest {

    @Test
    void equalClassMethodLineAndStateMakeAGroup() {
        var dump = dump(
                thread("alone").frames("app.Z.z:1"),
                thread("w1").frames("app.A.a:1", "app.B.b:2"),
                thread("other line").frames("app.A.a:1", "app.B.b:3"),
                thread("w2").frames("app.A.a:1", "app.B.b:2"),
                thread("other state").state(ThreadState.BLOCKED).frames("app.A.a:1", "app.B.b:2"),
                thread("VM Thread").state(null).frames());
        List<StackGroup> groups = ThreadGroups.identicalStacks(dump);
        assertThat(groups)
                .extracting(StackGroup::members)
                .containsExactly(List.of(1, 3), List.of(2), List.of(4), List.of(0));
        assertThat(groups.getFirst().count()).isEqualTo(2);
        assertThat(groups.getFirst().state()).isEqualTo("RUNNABLE");
    }

    @Test
    void lockLinesDoNotSplitAGroup() {
        var dump = dump(thread("a").blockedOn("0x1"), thread("b").blockedOn("0x2"));
        assertThat(ThreadGroups.identicalStacks(dump)).hasSize(1);
    }

    @Test
    void poolsAreNamesThatDifferInNumbers() {
        var dump = dump(
                thread("pool-1-thread-1").cpu(1.5),
                thread("main"),
                thread("pool-1-thread-2").cpu(2).state(ThreadState.BLOCKED),
                thread("VM Thread").state(null).frames());
        List<PoolGroup> pools = ThreadGroups.byPool(dump);
        assertThat(pools).extracting(PoolGroup::name).containsExactly("pool-*-thread-*", "VM Thread", "main");
        assertThat(pools.getFirst().states()).isEqualTo(Map.of(ThreadState.RUNNABLE, 1, ThreadState.BLOCKED, 1));
        assertThat(pools.getFirst().kinds()).isEqualTo(Map.of(WaitKind.RUNNING, 1, WaitKind.LOCK, 1));
        assertThat(pools.getFirst().cpuMillis()).isEqualTo(3.5);
        assertThat(pools.getLast().cpuMillis()).isEqualTo(-1);
    }
}
