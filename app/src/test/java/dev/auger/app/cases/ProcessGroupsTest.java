package dev.auger.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static ThreadDumps of(long pid) {
        Passport passport = new Passport(
                "t.txt",
                0,
                EvidenceKind.THREADS,
                "x",
                null,
                new ProcessIdentity(null, pid, null),
                null,
                null,
                true,
                Map.of(),
                Set.of(),
                List.of());
        return new ThreadDumps() {
            @Override
            public List<ThreadDump> dumps() {
                return List.of();
            }

            @Override
            public Passport passport() {
                return passport;
            }
        };
    }
}
