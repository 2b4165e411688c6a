package dev.auger.model.job;

/**
 * Memory may not suffice for a file, or for several that are kept together: told before they are read, because what is read then either
 * just fits or is lost.
 *
 * @param name of the file, as it is shown; of several that of the first
 * @param files how many
 * @param fileBytes of their content, unpacked
 * @param neededBytes what reading needs at its most, by what was measured of files like it; an estimate
 * @param freeBytes what Java can still give
 * @param heapBytes what Java was given in all
 */
public record MemoryForecast(String name, int files, long fileBytes, long neededBytes, long freeBytes, long heapBytes) {

    /** Of one file. */
    public MemoryForecast(String name, long fileBytes, long neededBytes, long freeBytes, long heapBytes) {
        this(name, 1, fileBytes, neededBytes, freeBytes, heapBytes);
    }

    /** Whether what Java can give is enough, by the estimate. */
    public boolean suffices() {
        return neededBytes <= freeBytes;
    }

    /** The heap that would do: what is in use beside what is needed, and a quarter of that for the collector to work in. */
    public long wantedHeap() {
        return heapBytes - freeBytes + neededBytes + neededBytes / 4;
    }
}
