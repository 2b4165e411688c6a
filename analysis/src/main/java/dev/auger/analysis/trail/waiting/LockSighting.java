package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One monitor or lock with threads queued behind it, as one dump shows it.
 *
 * @param file dump file
 * @param id address of the monitor as printed
 * @param owner the thread that holds it, or null if the dump does not show one
 * @param holding position of the owner's frame that locked it, or -1
 * @param waiters threads that wait to hold it
 */
public record LockSighting(
        String file, String id, String className, @Nullable ThreadInfo owner, int holding, List<ThreadInfo> waiters) {

    private static final String LOCKS = "java.util.concurrent.locks.";

    static List<LockSighting> in(String file, ThreadDump dump) {
        Map<String, List<ThreadInfo>> waiters = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        for (int t = 0; t < dump.size(); t++) {
            ThreadInfo thread = dump.thread(t);
            Lock lock = thread.waitingOn();
            boolean ofLibrary = lock != null && lock.className().startsWith(LOCKS);
            if (lock != null
                    && (thread.state() == ThreadState.BLOCKED || ofLibrary && WaitKinds.of(dump, t) == WaitKind.LOCK)) {
                waiters.computeIfAbsent(lock.id(), id -> new ArrayList<>()).add(thread);
                // A program knows the lock by its own class, not by that of its queue.
                classes.putIfAbsent(lock.id(), ofLibrary ? Names.outerClass(lock.className()) : lock.className());
            }
        }
        List<LockSighting> sightings = new ArrayList<>();
        waiters.forEach((id, queue) -> {
            ThreadInfo owner = owner(dump, id);
            sightings.add(new LockSighting(
                    file, id, classes.getOrDefault(id, "?"), owner, owner == null ? -1 : holding(owner, id), queue));
        });
        return sightings;
    }

    private static @Nullable ThreadInfo owner(ThreadDump dump, String id) {
        for (int t = 0; t < dump.size(); t++) {
            ThreadInfo thread = dump.thread(t);
            Lock waiting = thread.waitingOn();
            boolean waitsForIt = waiting != null && waiting.id().equals(id);
            if (!waitsForIt && thread.holds().stream().anyMatch(l -> l.id().equals(id))) {
                return thread;
            }
        }
        return null;
    }

    private static int holding(ThreadInfo owner, String id) {
        return owner.lockLines().stream()
                .filter(l -> l.text().contains("locked") && l.text().contains(id))
                .mapToInt(ThreadInfo.LockLine::frame)
                .findFirst()
                .orElse(-1);
    }

    /** The frame that holds the monitor; its line is what runs while the others wait. */
    @Nullable
    Frame holdingFrame() {
        return owner == null || holding < 0 || holding >= owner.frames().size()
                ? null
                : owner.frames().get(holding);
    }

    /** The lines of own code at which threads wait for it, most waiters first. */
    List<Site> asking(OwnCode ownCode) {
        Tally<Site> sites = new Tally<>();
        for (ThreadInfo waiter : waiters) {
            waiter.frames().stream().filter(ownCode::test).findFirst().ifPresent(f -> sites.add(Site.of(f), 1));
        }
        return sites.ranked().stream().map(Tally.Entry::key).toList();
    }
}
