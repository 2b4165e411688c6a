package dev.auger.analysis.heap.contents;

/**
 * How evenly a hash table is filled.
 *
 * @param capacity buckets
 * @param used buckets with an entry
 * @param collided buckets with more than one
 * @param longest entries of the fullest bucket
 * @param treeified buckets that are trees because so many collided
 */
public record Buckets(long capacity, long used, long collided, long longest, long treeified) {}
