package dev.auger.importers.hprof;

/** Address to object index. Safe for several threads. */
interface AddressIndex {

    /** Index of the object at an address, the first in the file if there are several; or -1. */
    long indexOf(long address);

    /** What is known of all addresses together. */
    AddressStatistics statistics();

    /** Objects whose address another object has as well. */
    long duplicates();
}
