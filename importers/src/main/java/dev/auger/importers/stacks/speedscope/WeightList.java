package dev.auger.importers.stacks.speedscope;

import dev.auger.model.column.GrowingLongs;

/** Decimals one behind the other. */
final class WeightList {

    private final GrowingLongs bits = new GrowingLongs();

    void add(double value) {
        bits.add(Double.doubleToRawLongBits(value));
    }

    double get(long index) {
        return Double.longBitsToDouble(bits.get(index));
    }

    long size() {
        return bits.size();
    }
}
