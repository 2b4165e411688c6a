package dev.auger.importers.threads.dump;

import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadInfo.LockLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a dump hold and wait for, as numbers in one array. The entry of a thread is
 *
 * <pre>
 * lock it waits for + 1, or 0 · owner the dump names + 1, or 0 · how many it holds · each
 * · how many lines · of each: frame, text before the lock × 3 + shape, lock + 1 or 0
 * </pre>
 */
final class ThreadLocks {

    private static final LockText.Shape[] SHAPES = LockText.Shape.values();

    private final LockTable locks = new LockTable();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private int[] data = new int[64];
    private int size;

    LockTable table() {
        return locks;
    }

    private void add(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, size * 2);
        }
        data[size++] = value;
    }

    private int text(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Writes the entry of a thread and says where it is. */
    int write(
            int waitingOn,
            @Nullable String owner,
            int[] holds,
            int held,
            LockText[] lines,
            int[] frameOf,
            int lineCount) {
        int at = size;
        add(waitingOn + 1);
        add(owner == null ? 0 : text(owner) + 1);
        add(held);
        for (int i = 0; i < held; i++) {
            add(holds[i]);
        }
        add(lineCount);
        for (int i = 0; i < lineCount; i++) {
            LockText line = lines[i];
            LockName lock = line.shape() == LockText.Shape.WHOLE ? null : line.lock();
            add(frameOf[i]);
            add(text(line.before()) * SHAPES.length + line.shape().ordinal());
            add(lock == null ? 0 : locks.number(lock) + 1);
        }
        return at;
    }

    /** Writes an entry anew that also holds some more, and says where that is. */
    int writeHolding(int at, List<Integer> more) {
        int start = size;
        int held = at < 0 ? 0 : data[at + 2];
        add(at < 0 ? 0 : data[at]);
        add(at < 0 ? 0 : data[at + 1]);
        add(held + more.size());
        for (int i = 0; i < held; i++) {
            add(data[at + 3 + i]);
        }
        more.forEach(this::add);
        copyLines(at, held);
        return start;
    }

    /** Writes an entry anew that waits for a lock, and so does not hold it; says where that is. */
    int writeWaiting(int at, int lock) {
        int start = size;
        int held = at < 0 ? 0 : data[at + 2];
        add(lock + 1);
        add(0);
        int count = size;
        add(0);
        for (int i = 0; i < held; i++) {
            if (data[at + 3 + i] != lock) {
                add(data[at + 3 + i]);
                data[count]++;
            }
        }
        copyLines(at, held);
        return start;
    }

    private void copyLines(int at, int held) {
        int lines = at < 0 ? 0 : data[at + 3 + held];
        add(lines);
        for (int i = 0; i < lines * 3; i++) {
            add(data[at + 4 + held + i]);
        }
    }

    /** Says of every lock held which thread holds it. */
    void hold(int at, int row) {
        for (int i = 0; at >= 0 && i < data[at + 2]; i++) {
            locks.hold(data[at + 3 + i], row);
        }
    }

    /** Number of the lock waited for, or -1. */
    int waitingOn(int at) {
        return at < 0 ? -1 : data[at] - 1;
    }

    /** Owner of the lock waited for as the dump itself names it, or null. */
    @Nullable
    String printedOwner(int at) {
        return at < 0 || data[at + 1] == 0 ? null : texts.get(data[at + 1] - 1);
    }

    List<Lock> holds(int at) {
        if (at < 0 || data[at + 2] == 0) {
            return List.of();
        }
        Lock[] held = new Lock[data[at + 2]];
        for (int i = 0; i < held.length; i++) {
            int lock = data[at + 3 + i];
            held[i] = new Lock(locks.id(lock), locks.className(lock), null);
        }
        return List.of(held);
    }

    List<LockLine> lines(int at) {
        int from = at < 0 ? 0 : at + 3 + data[at + 2];
        if (at < 0 || data[from] == 0) {
            return List.of();
        }
        LockLine[] lines = new LockLine[data[from]];
        for (int i = 0; i < lines.length; i++) {
            int k = from + 1 + i * 3;
            String before = texts.get(data[k + 1] / SHAPES.length);
            int lock = data[k + 2] - 1;
            String text = lock < 0
                    ? before
                    : LockText.text(before, SHAPES[data[k + 1] % SHAPES.length], locks.id(lock), locks.className(lock));
            lines[i] = new LockLine(data[k], text);
        }
        return List.of(lines);
    }

    /** Nothing is written from now on. */
    void seal() {
        locks.seal();
        textNumbers.clear();
        data = data.length > size * 2 ? Arrays.copyOf(data, size) : data;
    }
}
