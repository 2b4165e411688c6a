package dev.auger.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.ThreadDumps;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.time.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessGroupsTest {

    @Test
    void onePidIsOneProcessAndNothingIsAssumed() {
        List<ProcessGroups.Group> groups = ProcessGroups.of(List.of(of(7), of(7)));
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().assumed()).isFalse();
    }

    @Test
    void anotherPidIsAnotherProcess() {
        assertThat(ProcessGroups.of(List.of(of(7), of(8), of(7))))
                .extracting(g -> g.members().size())
                .containsExactly(2, 1);
    }

    @Test
    void aFileWithoutIdentityJoinsByAssumption() {
        List<ProcessGroups.Group> groups = ProcessGroups.of(List.of(of(-1), of(7)));
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().assumed()).isTrue();
    }

    @Test
    void anUnknownHeapDoesNotBridgeTwoProcesses() {
        List<ProcessGroups.Group> groups = ProcessGroups.of(List.of(of(7), of(-1), of(8)));
        assertThat(groups).hasSize(2);
        assertThat(groups.getLast().members()).hasSize(1);
    }

    @Test
    void aDumpOlderThanAProcessIsNotOfIt() {
        ThreadDumps old = of(new ProcessIdentity(null, -1, null), Moment.utc(5));
        ThreadDumps process = of(new ProcessIdentity(null, 7, Moment.utc(10)), Moment.utc(20));
        ThreadDumps later = of(new ProcessIdentity(null, -1, null), Moment.utc(30));
        assertThat(ProcessGroups.of(List.of(process, later))).hasSize(1);
        assertThat(ProcessGroups.of(List.of(process, old))).hasSize(2);
        assertThat(ProcessGroups.of(List.of(old, process))).hasSize(2);
    }

    private static ThreadDumps of(long pid) {
        return of(new ProcessIdentity(null, pid, null), null);
    }

    private static ThreadDumps of(ProcessIdentity identity, Moment start) {
        MadePassport passport = MadePassport.of(EvidenceKind.THREADS, "t.txt");
        return new MadeDumps(passport.process(identity).span(start, start).make(), List.of());
    }
}
