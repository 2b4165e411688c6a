package dev.auger.app.cases;

import dev.auger.model.Evidence;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups evidence by the process it speaks of. A file joins a group when it contradicts none of its members; when nothing
 * proves that it belongs there (a heap dump names no process), the group is joined by assumption and a trail over it is at
 * most inferred at that join.
 */
public final class ProcessGroups {

    private ProcessGroups() {}

    /**
     * Evidence taken to be of one process.
     *
     * @param assumed some member names no process, so its place here is an assumption
     */
    public record Group(List<Evidence> members, boolean assumed) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** Groups in order of their first member; members in the given order. */
    public static List<Group> of(List<? extends Evidence> evidence) {
        List<List<Evidence>> groups = new ArrayList<>();
        for (Evidence e : evidence) {
            ProcessIdentity identity = e.passport().process();
            List<Evidence> home = groups.stream()
                    .filter(g -> g.stream().anyMatch(m -> m.passport().process().provenSame(identity)))
                    .findFirst()
                    .or(() -> groups.stream()
                            .filter(g -> g.stream().noneMatch(m -> contradict(m, e)))
                            .findFirst())
                    .orElse(null);
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(e);
        }
        return groups.stream().map(g -> new Group(g, isAssumed(g))).toList();
    }

    /** Two identities that cannot be one process, or evidence of a time when the other's process had not begun. */
    private static boolean contradict(Evidence a, Evidence b) {
        return a.passport().process().contradicts(b.passport().process()) || before(a, b) || before(b, a);
    }

    private static boolean before(Evidence evidence, Evidence other) {
        Moment taken = evidence.passport().start();
        Moment begun = other.passport().process().start();
        return taken != null && begun != null && taken.zoned() && begun.zoned() && taken.compareTo(begun) < 0;
    }

    private static boolean isAssumed(List<Evidence> members) {
        ProcessIdentity first = members.getFirst().passport().process();
        return members.stream().skip(1).anyMatch(m -> !m.passport().process().provenSame(first));
    }
}
