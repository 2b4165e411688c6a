package dev.auger.views.threads;

import dev.auger.analysis.threads.ThreadColumns;
import dev.auger.analysis.threads.ThreadGroupings;
import dev.auger.model.Frame;
import dev.auger.views.parts.StateKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the groups threads belong to; each distinct key is made once, not once a thread. */
final class ThreadKeys {

    private final ThreadFacts facts;
    private final ThreadGrouping grouping;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> known = new HashMap<>();

    ThreadKeys(ThreadFacts facts, ThreadGrouping grouping) {
        this.facts = facts;
        this.grouping = grouping;
    }

    /** The key of each group, by number. */
    List<String> keys() {
        return keys;
    }

    int number(int thread) {
        long shared = shared(thread);
        if (shared < 0) {
            return number(key(thread));
        }
        Integer number = known.get(shared);
        if (number == null) {
            number = number(key(thread));
            known.put(shared, number);
        }
        return number;
    }

    private int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            number = keys.size();
            numbers.put(key, number);
            keys.add(key);
        }
        return number;
    }

    /** What the key depends on, as a number; -1 where that is more than a number. */
    private long shared(int thread) {
        ThreadColumns columns = facts.columns();
        if (columns == null) {
            return -1;
        }
        StateKind state = facts.state(thread);
        long stateNumber = state == null ? 0 : state.ordinal() + 1L;
        return switch (grouping) {
            case POOL ->
                facts.ref(thread).name().isEmpty() ? -1 : (long) columns.pool(thread) * 2 + (state == null ? 1 : 0);
            case STACK, PLACE -> (facts.stack(thread) + 1L) * 16 + stateNumber;
            case STATE -> stateNumber;
            case CONTAINER -> columns.container(thread) + 1L;
            case CREATOR -> columns.creator(thread) + 1L;
            case NONE -> 0;
        };
    }

    private String key(int thread) {
        ThreadColumns columns = facts.columns();
        return switch (grouping) {
            case POOL -> poolKey(thread);
            case STACK -> Integer.toString(facts.stack(thread));
            case PLACE -> placeKey(thread);
            case STATE -> {
                StateKind state = facts.state(thread);
                yield state == null ? ThreadRows.VM : state.id();
            }
            case CONTAINER -> {
                String group = facts.ref(thread).group();
                yield group == null ? "" : group;
            }
            case CREATOR ->
                columns == null || columns.creator(thread) < 0
                        ? ""
                        : columns.creators().get(columns.creator(thread));
            case NONE -> "";
        };
    }

    private String placeKey(int thread) {
        StateKind state = facts.state(thread);
        StringBuilder key = new StringBuilder(state == null ? ThreadRows.VM : state.id());
        List<Frame> frames = facts.frames(thread);
        for (int f = 0; f < Math.min(ThreadGroupings.TOP_FRAMES, frames.size()); f++) {
            key.append('\n')
                    .append(frames.get(f).qualifiedName())
                    .append(':')
                    .append(frames.get(f).line());
        }
        return key.toString();
    }

    private String poolKey(int thread) {
        if (facts.fromDump() && facts.state(thread) == null) {
            return ThreadRows.VM;
        }
        String pool = PoolNames.key(facts.ref(thread));
        return pool.isEmpty() ? ThreadRows.VIRTUAL : pool;
    }
}
