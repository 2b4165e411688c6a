package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.views.parts.StateKind;
import dev.auger.views.threads.ThreadRows.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts threads into groups and the groups in order: most blocked first, then most CPU, then most threads. */
final class GroupMaker {

    /** Names a pool's label is made from; more would not shorten it. */
    private static final int NAMES = 1000;

    private final ThreadFacts facts;
    private final ThreadGrouping grouping;

    GroupMaker(ThreadFacts facts, ThreadGrouping grouping) {
        this.facts = facts;
        this.grouping = grouping;
    }

    List<Group> groups(int[] shown, Job job) {
        ThreadKeys keys = new ThreadKeys(facts, grouping);
        int[] numbers = new int[shown.length];
        for (int i = 0; i < shown.length; i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            numbers[i] = keys.number(shown[i]);
        }
        int[][] members = byNumber(shown, numbers, keys.keys().size());
        List<Group> groups = new ArrayList<>();
        List<int[]> singles = new ArrayList<>();
        for (int g = 0; g < members.length; g++) {
            String key = keys.keys().get(g);
            if (grouping == ThreadGrouping.POOL
                    && members[g].length == 1
                    && !key.equals(ThreadRows.VM)
                    && !key.equals(ThreadRows.VIRTUAL)) {
                singles.add(members[g]);
            } else {
                groups.add(new Group(key, label(key, members[g]), members[g]));
            }
        }
        if (!singles.isEmpty()) {
            int[] all = singles.stream().mapToInt(one -> one[0]).toArray();
            groups.add(new Group(ThreadRows.SINGLE, "", all));
        }
        record Weighed(Group group, int blocked, double cpu, int size) {}
        return groups.stream()
                .map(g -> new Weighed(
                        g,
                        ThreadRows.count(facts, g.threads(), StateKind.BLOCKED),
                        ThreadRows.orZero(ThreadRows.sum(facts, g.threads(), true)),
                        g.key().equals(ThreadRows.VM) || g.key().equals(ThreadRows.SINGLE) ? 0 : g.threads().length))
                .sorted(Comparator.comparingInt(Weighed::blocked)
                        .thenComparingDouble(Weighed::cpu)
                        .thenComparingInt(Weighed::size)
                        .reversed())
                .map(Weighed::group)
                .toList();
    }

    private static int[][] byNumber(int[] shown, int[] numbers, int count) {
        int[] sizes = new int[count];
        for (int number : numbers) {
            sizes[number]++;
        }
        int[][] members = new int[count][];
        for (int g = 0; g < count; g++) {
            members[g] = new int[sizes[g]];
        }
        int[] next = new int[count];
        for (int i = 0; i < shown.length; i++) {
            members[numbers[i]][next[numbers[i]]++] = shown[i];
        }
        return members;
    }

    private String label(String key, int[] members) {
        return switch (grouping) {
            case POOL -> {
                if (key.equals(ThreadRows.VM) || key.equals(ThreadRows.SINGLE) || key.equals(ThreadRows.VIRTUAL)) {
                    yield "";
                }
                List<String> names = Arrays.stream(members)
                        .limit(NAMES)
                        .mapToObj(i -> facts.ref(i).name())
                        .filter(name -> !name.isEmpty())
                        .toList();
                yield PoolNames.label(key, names.isEmpty() ? List.of(key) : names);
            }
            case STACK, PLACE -> {
                Frame top = facts.own(members[0]) == null ? facts.top(members[0]) : facts.own(members[0]);
                yield top == null ? "" : Names.shortFrame(top);
            }
            case CONTAINER, CREATOR -> key;
            case STATE, NONE -> "";
        };
    }
}
