package dev.auger.analysis.heap.query;

/** A place in a query; both count from 1. */
public record Position(int line, int column) {}
