package dev.auger.analysis.heap.contents;

/** How a collection keeps what it holds. */
public enum Shape {
    /** An array of buckets, each a chain of nodes or a tree: {@code HashMap}. */
    CHAINED,
    /** Keys and values, or elements, in turn in one array with gaps: {@code IdentityHashMap}, {@code Map.of}. */
    OPEN,
    /** A red-black tree: {@code TreeMap}. */
    TREE,
    /** The first elements of an array: {@code ArrayList}. */
    ARRAY,
    /** An array used in a circle: {@code ArrayDeque}. */
    RING,
    /** Nodes that refer to the next: {@code LinkedList}. */
    LINKED,
    /** Fields, one an element: {@code List.of(a, b)}. */
    FIELDS,
    /** Another collection, which is kept inside: {@code HashSet}, {@code Collections.unmodifiableList}. */
    WRAPPED
}
