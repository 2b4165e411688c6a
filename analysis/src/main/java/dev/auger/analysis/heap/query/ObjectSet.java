package dev.auger.analysis.heap.query;

import java.util.List;

/** Several objects as one value of a query, in order. */
public record ObjectSet(List<HeapObject> objects) {}
