package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Threads of one dump in groups, by whatever a reader asks. */
public final class ThreadGroupings {

    /** Upper frames that make a group of {@link GroupBy#STATE}. */
    public static final int TOP_FRAMES = 5;

    private static final int LABEL_FRAMES = 4;

    private record Upper(List<String> frames) {}

    private record Numbered(int[] groups, int count) {}

    private ThreadGroupings() {}

    /**
     * Most threads first, then by label, then by the first member. A thread without a stack, container or creator is in the group whose
     * label is empty.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static List<ThreadGroup> of(ThreadColumns columns, GroupBy by, Job job) {
        Numbered numbered = number(columns, by, job);
        List<ThreadGroup> groups = new ArrayList<>();
        for (int[] members : Indexes.byNumber(numbered.groups, numbered.count)) {
            job.check();
            if (members.length > 0) {
                groups.add(group(columns, by, members));
            }
        }
        groups.sort(Comparator.comparingInt(ThreadGroup::count)
                .reversed()
                .thenComparing(ThreadGroup::label)
                .thenComparing(group -> group.members().getFirst()));
        return List.copyOf(groups);
    }

    private static Numbered number(ThreadColumns columns, GroupBy by, Job job) {
        ThreadDump dump = columns.dump();
        return switch (by) {
            case STACK -> byStackAndState(columns, stacks(dump), dump.stackCount() + 1, job);
            case STATE -> {
                int[] upper = upperFrames(dump, job);
                int[] ofThread = new int[columns.size()];
                for (int i = 0; i < ofThread.length; i++) {
                    int stack = dump.stack(i);
                    ofThread[i] = stack < 0 ? dump.stackCount() : upper[stack];
                }
                yield byStackAndState(columns, ofThread, dump.stackCount() + 1, job);
            }
            case POOL -> {
                int[] pools = new int[columns.size()];
                Arrays.setAll(pools, columns::pool);
                yield new Numbered(pools, columns.pools().size());
            }
            case CONTAINER -> {
                int none = columns.containers().size();
                int[] containers = new int[columns.size()];
                Arrays.setAll(containers, i -> columns.container(i) < 0 ? none : columns.container(i));
                yield new Numbered(containers, none + 1);
            }
            case CREATOR -> {
                int none = columns.creators().size();
                int[] creators = new int[columns.size()];
                Arrays.setAll(creators, i -> columns.creator(i) < 0 ? none : columns.creator(i));
                yield new Numbered(creators, none + 1);
            }
        };
    }

    private static int[] stacks(ThreadDump dump) {
        int[] stacks = new int[dump.size()];
        Arrays.setAll(stacks, i -> dump.stack(i) < 0 ? dump.stackCount() : dump.stack(i));
        return stacks;
    }

    private static Numbered byStackAndState(ThreadColumns columns, int[] places, int count, Job job) {
        Interned<Long> pairs = new Interned<>();
        int[] groups = new int[places.length];
        for (int i = 0; i < groups.length; i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            groups[i] = pairs.number((long) columns.state(i) * count + places[i]);
        }
        return new Numbered(groups, pairs.values().size());
    }

    /** For each stack a number that stacks with equal upper frames share. */
    static int[] upperFrames(ThreadDump dump, Job job) {
        Interned<Upper> uppers = new Interned<>();
        int[] numbers = new int[dump.stackCount()];
        for (int s = 0; s < numbers.length; s++) {
            if ((s & 0xff) == 0) {
                job.check();
            }
            numbers[s] = uppers.number(upper(dump.frames(s)));
        }
        return numbers;
    }

    private static Upper upper(List<Frame> frames) {
        List<String> names = new ArrayList<>(TOP_FRAMES);
        for (int f = 0; f < Math.min(TOP_FRAMES, frames.size()); f++) {
            names.add(frames.get(f).qualifiedName() + ':' + frames.get(f).line());
        }
        return new Upper(names);
    }

    private static ThreadGroup group(ThreadColumns columns, GroupBy by, int[] members) {
        ThreadDump dump = columns.dump();
        int first = members[0];
        int stack = dump.stack(first);
        String label = switch (by) {
            case STACK, STATE -> stack < 0 ? "" : label(dump.frames(stack));
            case POOL ->
                members.length == 1 ? dump.name(first) : columns.pools().get(columns.pool(first));
            case CONTAINER ->
                columns.container(first) < 0 ? "" : columns.containers().get(columns.container(first));
            case CREATOR -> columns.creator(first) < 0 ? "" : columns.creators().get(columns.creator(first));
        };
        boolean oneState = by == GroupBy.STACK || by == GroupBy.STATE;
        int[] kinds = new int[WaitKind.values().length];
        double[] ages = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            kinds[columns.kind(members[m]).ordinal()]++;
            ages[m] = columns.waitOrAge(members[m]);
        }
        int most = 0;
        for (int k = 1; k < kinds.length; k++) {
            most = kinds[k] > kinds[most] ? k : most;
        }
        return new ThreadGroup(
                label,
                oneState ? columns.states().get(columns.state(first)) : "",
                WaitKind.of(most),
                new Indexes(members),
                kinds[WaitKind.IDLE_POOL.ordinal()],
                Percentiles.of(ages));
    }

    private static String label(List<Frame> frames) {
        String shown =
                frames.stream().limit(LABEL_FRAMES).map(Names::shortFrame).collect(Collectors.joining(" < "));
        return frames.size() > LABEL_FRAMES ? shown + " < \u2026" : shown;
    }
}
