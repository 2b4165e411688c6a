package dev.auger.model.heap;

/**
 * What the user says about how objects lie in memory, for dumps that do not tell: few objects, or identifiers that are no addresses.
 *
 * @param referenceBytes 4 (compressed oops) or 8; 0 for what the dump tells
 * @param headerBytes 8, 12 or 16; 0 for what the dump tells
 * @param alignment 8 to 256, a power of two; 0 for what the dump tells
 * @param always also where the dump tells something else
 */
public record LayoutWish(int referenceBytes, int headerBytes, int alignment, boolean always) {

    public static final LayoutWish NONE = new LayoutWish(0, 0, 0, false);

    public LayoutWish {
        referenceBytes = referenceBytes == 4 || referenceBytes == 8 ? referenceBytes : 0;
        headerBytes = headerBytes == 8 || headerBytes == 12 || headerBytes == 16 ? headerBytes : 0;
        alignment = alignment >= 8 && alignment <= 256 && Integer.bitCount(alignment) == 1 ? alignment : 0;
    }

    public LayoutWish withReferenceBytes(int bytes) {
        return new LayoutWish(bytes, headerBytes, alignment, always);
    }

    public LayoutWish withHeaderBytes(int bytes) {
        return new LayoutWish(referenceBytes, bytes, alignment, always);
    }

    public LayoutWish withAlignment(int bytes) {
        return new LayoutWish(referenceBytes, headerBytes, bytes, always);
    }

    public LayoutWish withAlways(boolean on) {
        return new LayoutWish(referenceBytes, headerBytes, alignment, on);
    }
}
