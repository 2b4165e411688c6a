package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.auger.analysis.threads.SeriesChanges.Meanwhile;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesChangesTest {

    /** Dumps a second apart in which a group has so many members, a thread spins, one waits, and one comes and goes. */
    private static List<ThreadDump> dumps(int... members) {
        List<ThreadDump> dumps = new ArrayList<>();
        for (int d = 0; d < members.length; d++) {
            MadeDump dump = MadeDump.dump()
                    .at(new Moment((100L + d) * 1_000_000_000, false))
                    .add(thread("spins").id(1).os(11).cpu(d * 980.0).frames("app.Spin.run:1"))
                    .add(thread("waits").id(2).os(12).cpu(5 + d).inWait("0x9"))
                    .add(thread("guest-" + d).id(1000 + d).os(2000 + d).frames("app.Guest.run:" + d));
            for (int i = 0; i < members[d]; i++) {
                dump.add(thread("leak-" + i)
                        .id(10 + i)
                        .os(20 + i)
                        .inWait("0x1" + i)
                        .frames("java.lang.Object.wait_[n]", "app.Leak.hold:" + 4));
            }
            dumps.add(dump);
        }
        return dumps;
    }

    @Test
    void whoStoodStillSpunOrWaited() {
        SeriesChanges changes = SeriesChanges.of(dumps(1, 1, 1), Job.quiet());
        assertThat(changes.still())
                .filteredOn(s -> !s.line().ref().name().startsWith("leak"))
                .extracting(s -> s.line().ref().name(), Still::meanwhile, Still::cpuMillis)
                .containsExactly(tuple("spins", Meanwhile.SPUN, 1960.0), tuple("waits", Meanwhile.WAITED, 2.0));
    }

    @Test
    void aGroupGrowsIfItIsLargerInEveryDump() {
        SeriesChanges changes = SeriesChanges.of(dumps(3, 5, 9), Job.quiet());
        assertThat(changes.growing()).hasSize(1);
        assertThat(changes.growing().getFirst().counts()).containsExactly(3, 5, 9);
        assertThat(changes.growing().getFirst().lastMembers()).hasSize(9);
        assertThat(SeriesChanges.of(dumps(3, 9, 5), Job.quiet()).growing()).isEmpty();
        assertThat(SeriesChanges.of(dumps(3, 9), Job.quiet()).growing()).isEmpty();
        assertThat(SeriesChanges.of(dumps(1, 2, 3), Job.quiet()).growing()).isEmpty();
        assertThat(SeriesChanges.of(dumps(100, 101, 103), Job.quiet()).growing())
                .isEmpty();
    }

    @Test
    void whoCameAndWent() {
        SeriesChanges changes = SeriesChanges.of(dumps(1, 1, 1), Job.quiet());
        assertThat(changes.appeared()).extracting(l -> l.ref().name()).containsExactly("guest-1", "guest-2");
        assertThat(changes.disappeared()).extracting(l -> l.ref().name()).containsExactly("guest-0", "guest-1");
        assertThat(changes.busy().getFirst().line().ref().name()).isEqualTo("spins");
    }

    @Test
    void oneDumpTellsNothing() {
        SeriesChanges changes = SeriesChanges.of(dumps(30), Job.quiet());
        assertThat(changes.still()).isEmpty();
        assertThat(changes.appeared()).isEmpty();
        assertThat(changes.growing()).isEmpty();
    }

    @Test
    void dumpsOfTwoProcessesAreTwoSeries() {
        List<ThreadDump> mixed = new ArrayList<>(dumps(1, 1));
        mixed.addFirst(MadeDump.dump(
                thread("spins").id(1).os(91).frames("app.Spin.run:1"),
                thread("waits").id(2).os(92).inWait("0x9")));
        assertThat(ProcessSeries.split(mixed)).extracting(List::size).containsExactly(1, 2);
        assertThat(ProcessSeries.split(dumps(1, 1).reversed())
                        .getFirst()
                        .getFirst()
                        .at())
                .isEqualTo(new Moment(100L * 1_000_000_000, false));
        assertThat(ProcessSeries.split(List.of(dumps(1).getFirst(), MadeDump.goroutines(thread("g")))))
                .hasSize(2);
    }

    @Test
    void threadsOfOneNameWithoutIdsLineUpInOrderWhateverTheirNumber() {
        MadeDump first = MadeDump.dump();
        MadeDump second = MadeDump.dump();
        for (int i = 0; i < 3000; i++) {
            first.add(thread("worker"));
            second.add(thread("worker"));
        }
        assertThat(DumpSeries.of(List.of(first, second)).lines())
                .hasSize(3000)
                .allSatisfy(line -> assertThat(line.indexes().get(0))
                        .isEqualTo(line.indexes().get(1)));
    }
}
