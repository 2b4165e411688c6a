package dev.auger.views.threads;

import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.parts.StateKind;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The one thing worth saying of a group beside its figures. */
final class GroupNotes {

    private final ThreadRows rows;
    private final int mostCpu;
    private final int mostAllocation;

    GroupNotes(ThreadRows rows) {
        this.rows = rows;
        this.mostCpu = most(true);
        this.mostAllocation = most(false);
    }

    private int most(boolean cpu) {
        int best = -1;
        double most = 0;
        for (int g = 0; g < rows.groups().size(); g++) {
            double sum = ThreadRows.sum(rows.facts(), rows.groups().get(g).threads(), cpu);
            if (sum > most) {
                most = sum;
                best = g;
            }
        }
        return best;
    }

    /** The remark on each group; empty for none. */
    IntFunction<String> text(Texts words) {
        return group -> text(words, group);
    }

    private String text(Texts words, int index) {
        ThreadRows.Group group = rows.groups().get(index);
        int blocked = mostOnOneLock(group.threads());
        if (blocked > 1) {
            return words.get("threads.note.blocked", Numbers.count(blocked));
        }
        int pinned = ThreadRows.count(rows.facts(), group.threads(), StateKind.PINNED);
        if (pinned > 0) {
            return words.get("threads.note.pinned", Numbers.count(pinned));
        }
        if (rows.groups().size() > 1 && index == mostCpu) {
            return words.get(index == mostAllocation ? "threads.note.most-both" : "threads.note.most-cpu");
        }
        if (rows.groups().size() > 1 && index == mostAllocation) {
            return words.get("threads.note.most-alloc");
        }
        boolean virtual = group.threads().length > 0
                && rows.facts().ref(group.threads()[0]).virtual();
        return virtual && !group.key().equals(ThreadRows.VIRTUAL) ? words.get("threads.note.virtual") : "";
    }

    private int mostOnOneLock(int[] threads) {
        Map<String, Integer> waiters = new HashMap<>();
        for (int thread : threads) {
            @Nullable Lock lock = rows.facts().waitingOn(thread);
            if (lock != null && rows.facts().state(thread) == StateKind.BLOCKED) {
                waiters.merge(lock.id(), 1, Integer::sum);
            }
        }
        return waiters.values().stream().mapToInt(i -> i).max().orElse(0);
    }
}
