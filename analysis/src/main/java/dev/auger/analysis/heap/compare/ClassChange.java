package dev.auger.analysis.heap.compare;

/**
 * A class in two dumps.
 *
 * @param loader class of the loader; empty for the boot loader, and where all classes of that name have loaders of one class, so
 *     that the name alone tells
 * @param loaders loaders that define it in the later dump, in the earlier one if it is gone
 * @param sizeBasis how the later dump's sizes are known, see {@code HistogramRow}
 */
public record ClassChange(
        String className, String loader, int loaders, String sizeBasis, ClassCounts base, ClassCounts now) {

    public long instances() {
        return now.instances() - base.instances();
    }

    public long shallowBytes() {
        return now.shallowBytes() - base.shallowBytes();
    }

    public long retainedBytes() {
        return now.retainedBytes() - base.retainedBytes();
    }
}
