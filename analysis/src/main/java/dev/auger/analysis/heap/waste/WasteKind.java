package dev.auger.analysis.heap.waste;

import java.util.Locale;

/** Ways of wasting memory; each says what its wasted bytes are. */
public enum WasteKind {
    /** Strings that say the same: all but one of each, with their arrays as far as they share none. */
    DUPLICATE_STRINGS,
    /** Primitive arrays of equal content that are no string's: all but one of each. */
    DUPLICATE_ARRAYS,
    /** Collections without elements: themselves and the array they hold. */
    EMPTY_COLLECTIONS,
    /** Collections that fill less than a quarter of their array: the references that are not used. */
    SPARSE_COLLECTIONS,
    /** Boxed numbers in the range {@code valueOf} shares: all but one of each value. */
    BOXED_CACHED,
    /** Boxed numbers beyond that range. No bytes count as wasted: only another type would save them. */
    BOXED_OTHER,
    /** Arrays of no elements: all but one of a class. */
    EMPTY_ARRAYS,
    /** Arrays of references, no collection's, at least three quarters of them null: the null references. */
    NULL_ARRAYS,
    /** Classes of one name in several loaders: all class objects but the largest. */
    LOADER_DUPLICATES,
    /** Objects whose finalizer waits to be run: what they keep alive. */
    FINALIZER_QUEUE;

    /** The name in JSON and in resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
