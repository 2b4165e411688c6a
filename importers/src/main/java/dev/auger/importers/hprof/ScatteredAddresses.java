package dev.auger.importers.hprof;

import dev.auger.model.job.Job;

/** Address to object index by a hash map on the Java heap, for identifiers that are no addresses or lie too far apart. */
final class ScatteredAddresses implements AddressIndex {

    private static final int CHECK = (1 << 16) - 1;

    private final LongMap map = new LongMap();
    private final AddressStatistics statistics;
    private final long duplicates;

    ScatteredAddresses(AddressStatistics statistics, ObjectRows rows, Records records, Job job) {
        this.statistics = statistics;
        for (long i = rows.size() - 1; i >= 0; i--) {
            map.put(records.address(rows.position(i)), i);
            if ((i & CHECK) == 0) {
                job.check();
            }
        }
        duplicates = rows.size() - map.size();
    }

    @Override
    public long indexOf(long address) {
        return map.get(address);
    }

    @Override
    public AddressStatistics statistics() {
        return statistics;
    }

    @Override
    public long duplicates() {
        return duplicates;
    }
}
