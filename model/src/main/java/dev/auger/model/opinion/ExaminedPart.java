package dev.auger.model.opinion;

import dev.auger.model.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The part of a recording that was looked at: whole chunks, one behind the other.
 *
 * @param offset first byte, in the unpacked file
 * @param bytes length
 * @param ofBytes length of the unpacked file
 * @param chunks chunks in the part; 0 where the format does not tell them apart
 * @param range start of its first chunk to end of its last, or null where the headers do not say
 */
public record ExaminedPart(
        long offset,
        long bytes,
        long ofBytes,
        int chunks,
        @Nullable TimeRange range) {

    /** Nothing was left out. */
    public boolean whole() {
        return bytes == ofBytes;
    }
}
