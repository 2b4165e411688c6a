package dev.auger.views.threads;

import dev.auger.model.ThreadRef;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which rows a choice of threads is, and which threads rows are. */
final class ThreadChooser {

    /** Threads of a group that are named one by one in a choice; the views that follow it would show no more. */
    static final int MOST = 100_000;

    private final ThreadRows rows;

    ThreadChooser(ThreadRows rows) {
        this.rows = rows;
    }

    /** The row of the threads wanted, the complement of the group's number for a group, or {@link Integer#MIN_VALUE} for none. */
    int place(List<ThreadRef> wanted) {
        WantedThreads set = new WantedThreads(wanted);
        if (rows.grouping() != ThreadGrouping.NONE) {
            for (int g = 0; g < rows.groups().size(); g++) {
                int[] threads = rows.groups().get(g).threads();
                if (Math.min(MOST, threads.length) == wanted.size() && all(threads, set)) {
                    return ~g;
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            if (set.contains(rows.facts().ref(rows.first(r))) && (!rows.isRest(r) || all(rows.threads(r), set))) {
                return r;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** Whether every thread is a wanted one; those of a finding may come from another file than the dump shown. */
    private boolean all(int[] threads, WantedThreads wanted) {
        return Arrays.stream(threads)
                .limit(MOST)
                .allMatch(t -> wanted.contains(rows.facts().ref(t)));
    }

    /** The threads of chosen groups and rows. */
    List<Integer> threads(int[] groups, int[] chosenRows) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int g : groups) {
            Arrays.stream(rows.groups().get(g).threads()).limit(MOST).forEach(chosen::add);
        }
        for (int r : chosenRows) {
            Arrays.stream(rows.threads(r)).limit(MOST).forEach(chosen::add);
        }
        return List.copyOf(chosen);
    }

    /** What a choice is called in the trail. */
    String label(Texts words, int[] groups, int[] chosenRows, List<Integer> threads) {
        if (groups.length == 1 && chosenRows.length == 0) {
            ThreadRows.Group group = rows.groups().get(groups[0]);
            String name = ThreadTable.groupName(words, rows, group);
            int count = group.threads().length;
            return words.get("threads.label.group", name, Numbers.count(count), count);
        }
        return label(words, rows.facts(), threads);
    }

    static String label(Texts words, ThreadFacts facts, List<Integer> threads) {
        String first = facts.ref(threads.getFirst()).displayName();
        return threads.size() == 1 ? first : words.get("threads.label.more", first, Numbers.count(threads.size() - 1));
    }
}
