package dev.auger.analysis.heap.query;

/** An object as a value of a query. */
public record HeapObject(long index) {}
