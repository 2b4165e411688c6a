package dev.auger.importers.hprof;

/** Address to object index. Safe for several threads. */
interface AddressIndex {

    /** Index of the object at an address, the first in the file if there are several; or -1. */
    long indexOf(long address);

    /** The largest power of two, at most 256, that divides all addresses: the alignment of objects. */
    int alignment();

    /** The highest address, unsigned. */
    long highest();

    /** Objects whose address another object has as well. */
    long duplicates();
}
