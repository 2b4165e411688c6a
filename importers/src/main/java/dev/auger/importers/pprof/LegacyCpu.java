package dev.auger.importers.pprof;

import dev.auger.importers.text.LineReader;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CPU profile of gperftools: words of the machine, of 4 or 8 bytes and in its byte order, then text.
 *
 * <pre>
 * 0  3  0 (1 of Java)  period in microseconds  0
 * count  depth  address…        a stack, leaf first, as often as there are any
 * 0  1  0                       the end
 * map of the process's memory, or of Java's symbols
 * </pre>
 */
final class LegacyCpu {

    private static final int HEADER = 5;

    /** One stack in how many may differ where all others share a frame. */
    private static final int MARGIN = 32;

    private final MemorySegment bytes;
    private final int word;
    private final ByteOrder order;
    private final boolean java;
    private long position;

    private LegacyCpu(MemorySegment bytes, int word, ByteOrder order) {
        this.bytes = bytes;
        this.word = word;
        this.order = order;
        this.java = at(2) == 1;
        this.position = (long) HEADER * word;
    }

    /** Null if the bytes are no such profile. */
    static @Nullable LegacyCpu of(MemorySegment bytes) {
        for (int word : new int[] {4, 8}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                if (bytes.byteSize() >= (long) HEADER * word) {
                    LegacyCpu cpu = new LegacyCpu(bytes, word, order);
                    if (cpu.at(0) == 0
                            && cpu.at(1) == 3
                            && (cpu.at(2) == 0 || cpu.at(2) == 1)
                            && cpu.at(3) > 0
                            && cpu.at(4) == 0) {
                        return cpu;
                    }
                }
            }
        }
        return null;
    }

    /** The word at an index. */
    private long at(long index) {
        return word(index * word);
    }

    private long word(long offset) {
        return word == 4
                ? Integer.toUnsignedLong(bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset))
                : bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), offset);
    }

    LegacyProfile read(Job job) {
        LegacyProfile profile = new LegacyProfile();
        long period = Math.min(at(3), Long.MAX_VALUE / 1000) * 1000;
        profile.header().period = period;
        profile.header().periodType = new ValueType("cpu", "nanoseconds");
        profile.type("samples", "count");
        profile.type("cpu", "nanoseconds");
        List<long[]> stacks = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        boolean ended = stacks(stacks, counts, job);
        if (!java) {
            dropCommon(stacks);
            dropCommon(stacks);
        }
        for (int i = 0; i < stacks.size(); i++) {
            long[] stack = stacks.get(i);
            int depth = stack.length;
            if (!java && depth > 1 && stack[0] == stack[1] + 1) {
                stack = without(stack, 1);
                depth--;
            }
            long count = counts.get(i);
            profile.sample(stack, depth, 0, count, count * period);
        }
        if (ended) {
            tail(profile, job);
        } else {
            profile.notes().cutAt(position, bytes.byteSize() - position);
        }
        return profile;
    }

    /** Returns whether the end was met. */
    private boolean stacks(List<long[]> stacks, List<Long> counts, Job job) {
        while (bytes.byteSize() - position >= 2L * word) {
            job.check();
            long count = word(position);
            long depth = word(position + word);
            long room = (bytes.byteSize() - position) / word - 2;
            if (depth < 0 || depth > room || count < 0) {
                return false;
            }
            long[] stack = new long[(int) Math.min(depth, Integer.MAX_VALUE - 8)];
            for (int i = 0; i < stack.length; i++) {
                long address = word(position + (2L + i) * word);
                // All but the leaf are return addresses.
                stack[i] = i > 0 && !java ? address - 1 : address;
            }
            position += (2 + depth) * word;
            job.advance((2 + depth) * word);
            if (count == 0 && depth == 1 && stack[0] == 0) {
                return true;
            }
            stacks.add(stack);
            counts.add(count);
        }
        return false;
    }

    /** The second frame is the signal handler's if nearly all stacks share it. */
    private static void dropCommon(List<long[]> stacks) {
        Map<Long, Integer> seconds = new HashMap<>();
        for (long[] stack : stacks) {
            if (stack.length > 1) {
                seconds.merge(stack[1], 1, Integer::sum);
            }
        }
        for (Map.Entry<Long, Integer> second : seconds.entrySet()) {
            if (second.getValue() >= stacks.size() - stacks.size() / MARGIN) {
                stacks.replaceAll(stack -> stack.length > 1 && stack[1] == second.getKey() ? without(stack, 1) : stack);
                return;
            }
        }
    }

    private static long[] without(long[] stack, int index) {
        long[] rest = new long[stack.length - 1];
        System.arraycopy(stack, 0, rest, 0, index);
        System.arraycopy(stack, index + 1, rest, index, rest.length - index);
        return rest;
    }

    private void tail(LegacyProfile profile, Job job) {
        if (position >= bytes.byteSize()) {
            return;
        }
        LegacyTail tail = new LegacyTail(profile);
        LineReader lines = new LineReader(bytes.asSlice(position), job);
        while (lines.next()) {
            tail.take(lines.text().strip());
        }
    }
}
