package dev.auger.importers.pprof;

import dev.auger.importers.text.LineReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A profile in one of the old text formats while its lines are read. The first line tells which it is. */
abstract class LegacyText {

    private static final int MOST_DEPTH = 1 << 16;

    final LegacyProfile profile = new LegacyProfile();
    private final LegacyTail tail = new LegacyTail(profile);
    private boolean samplesOver;
    private long misfits;
    private long misfitAt = -1;
    long[] stack = new long[64];
    int depth;

    /** Takes a line of the samples, stripped and not blank; false if it is none. */
    abstract boolean sample(String text);

    /** Name of the format. */
    abstract String format();

    /** The samples are over. */
    void end() {}

    /** The reader for a profile that begins with a line; null if it is none of the old text formats. */
    static @Nullable LegacyText of(String first) {
        if (first.startsWith("heap profile:")) {
            return LegacyHeap.of(first);
        }
        if (first.startsWith("--- contentionz ")
                || first.startsWith("--- contention:")
                || first.startsWith("--- mutex:")
                || first.startsWith("--- heapz ")) {
            return new LegacyContention(first);
        }
        if (first.startsWith("--- threadz ") || first.startsWith("--- Thread ")) {
            return new LegacyThreads();
        }
        int profile = first.indexOf(" profile: total ");
        boolean named =
                profile > 0 && first.chars().limit(profile).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
        return named ? new LegacyCounts(first.substring(0, profile)) : null;
    }

    /** Reads on behind the first line. */
    final void read(LineReader lines) {
        while (lines.next()) {
            String text = lines.text().strip();
            if (text.contains("--- Memory map: ---") || text.contains("MAPPED_LIBRARIES:")) {
                samplesOver = true;
            } else if (!text.isEmpty() && (samplesOver || !sample(text)) && !tail.take(text) && !samplesOver) {
                misfits++;
                misfitAt = misfitAt < 0 ? lines.offset() : misfitAt;
            }
        }
        end();
        profile.notes().lines(misfits, misfitAt);
    }

    /**
     * Reads the addresses of a stack, {@code 0x12 0x34}, leaf first.
     *
     * @param less subtracted from return addresses, so that they are of the call
     */
    final void stack(String text, int less) {
        depth = 0;
        for (String word : text.strip().split("\\s+")) {
            @Nullable Long address = Hex.of(word);
            if (address != null && depth < MOST_DEPTH) {
                push(address - less);
            }
        }
    }

    final void push(long address) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = address;
    }

    /** -1 if it is none. */
    static long number(String digits) {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Hexadecimal numbers. */
    static final class Hex {

        private Hex() {}

        /** {@code 0x1f}, or null. */
        static @Nullable Long of(String text) {
            return text.startsWith("0x") ? digits(text.substring(2)) : null;
        }

        /** {@code 1f}, or null. */
        static @Nullable Long digits(String text) {
            try {
                return Long.parseUnsignedLong(text, 16);
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
