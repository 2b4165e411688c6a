package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.ManyThreads;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThreadGroupingsTest {

    private static final ThreadDump DUMP = dump(
            thread("w-1").id(1).in("pool").elapsed(100).frames("app.A.a:1", "app.A.b:2"),
            thread("w-2").id(2).in("pool").elapsed(300).frames("app.A.a:1", "app.A.b:2"),
            thread("w-10").id(3).elapsed(200).frames("app.A.a:1", "app.A.b:3").createdBy("app.Main.main:7"),
            thread("other").id(4).blockedOn("0x1").frames("app.A.a:1", "app.A.b:2"),
            thread("vm").id(5).state(null).frames());

    private static List<GroupedThreads> groups(GroupBy by) {
        return ThreadGroupings.of(ThreadColumns.of(DUMP, f -> true, Job.quiet()), by, Job.quiet());
    }

    @Test
    void everyThreadIsInOneGroupOfEachKind() {
        for (GroupBy by : GroupBy.values()) {
            assertThat(groups(by).stream().flatMap(g -> g.members().stream()))
                    .as(by.id())
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        }
    }

    @Test
    void stacksAreEqualInStateAndAllFrames() {
        assertThat(groups(GroupBy.STACK)).extracting(GroupedThreads::count).containsExactly(2, 1, 1, 1);
        assertThat(groups(GroupBy.STACK).getFirst().members()).containsExactly(0, 1);
        assertThat(groups(GroupBy.STACK).getFirst().state()).isEqualTo("RUNNABLE");
    }

    @Test
    void poolsContainersAndCreatorsAreNamed() {
        assertThat(groups(GroupBy.POOL).getFirst().label()).isEqualTo("w-*");
        assertThat(groups(GroupBy.CONTAINER)).extracting(GroupedThreads::label).containsExactly("", "pool");
        assertThat(groups(GroupBy.CREATOR)).extracting(GroupedThreads::label).containsExactly("", "app.Main.main:7");
    }

    @Test
    void agesAreOfThoseThatPrintOne() {
        Percentiles ages = groups(GroupBy.POOL).getFirst().ages();
        assertThat(ages).isEqualTo(new Percentiles(3, 200, 300, 300, 300));
        assertThat(Percentiles.of(new double[] {Double.NaN})).isEqualTo(Percentiles.NONE);
    }

    @Test
    void namesAreInTheOrderOfTheirNumbers() {
        ThreadColumns columns = ThreadColumns.of(DUMP, f -> true, Job.quiet());
        assertThat(columns.nameKey(0)).isLessThan(columns.nameKey(1));
        assertThat(columns.nameKey(1)).isLessThan(columns.nameKey(2));
        assertThat(columns.nameKey(3)).isLessThan(columns.nameKey(0));
    }

    @Test
    void theOwnFrameIsTheFirstThatIsOfTheProgram() {
        ThreadDump dump = dump(
                thread("a").frames("java.lang.Thread.sleep_[n]", "app.A.a:1"),
                thread("b").frames("java.B.b:1"));
        ThreadColumns columns = ThreadColumns.of(dump, f -> f.className().startsWith("app."), Job.quiet());
        assertThat(columns.ownFrame(dump.stack(0))).isEqualTo(1);
        assertThat(columns.ownFrame(dump.stack(1))).isEqualTo(-1);
    }

    @Test
    void manyThreadsAreCountedByStacksNotOneByOne() {
        ManyThreads dump = new ManyThreads(20_000);
        List<GroupedThreads> groups =
                ThreadGroupings.of(ThreadColumns.of(dump, f -> true, Job.quiet()), GroupBy.STACK, Job.quiet());
        assertThat(groups).hasSize(dump.stackCount());
        assertThat(groups.stream().mapToInt(GroupedThreads::count).sum()).isEqualTo(20_000);
        assertThat(ThreadGroups.identicalStacks(dump)).hasSize(dump.stackCount());
        byte[] kinds = WaitKinds.all(dump, Job.quiet());
        assertThat(IntStream.range(0, 300).mapToObj(i -> WaitKind.values()[kinds[i]]))
                .containsExactlyElementsOf(IntStream.range(0, 300)
                        .mapToObj(i -> WaitKinds.of(dump.thread(i)))
                        .toList());
    }
}
