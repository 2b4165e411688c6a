package dev.auger.model.heap;

/**
 * How HotSpot laid objects out, inferred from the dump or given by the user; printed beside every size.
 *
 * @param referenceBytes bytes of a reference in a field: 4 with compressed oops, else the identifier size
 * @param headerBytes object header including the class pointer: 8, 12 or 16
 * @param arrayHeaderBytes header including the length
 * @param alignment object alignment in bytes, a power of two
 * @param inferredFrom one English phrase: what the layout was inferred from
 */
public record HeapLayout(
        int referenceBytes, int headerBytes, int arrayHeaderBytes, int alignment, String inferredFrom) {

    public long align(long bytes) {
        return (bytes + alignment - 1) & -(long) alignment;
    }
}
