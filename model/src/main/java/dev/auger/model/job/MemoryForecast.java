package dev.auger.model.job;

/**
 * Memory may not suffice for a file: told before it is read, because what is read then either just fits or is lost.
 *
 * @param name of the file, as it is shown
 * @param fileBytes of its content, unpacked
 * @param neededBytes what reading needs at its most, by what was measured of files like it; an estimate
 * @param freeBytes what Java can still give
 * @param heapBytes what Java was given in all
 */
public record MemoryForecast(String name, long fileBytes, long neededBytes, long freeBytes, long heapBytes) {

    /** The heap that would do: what is in use beside what is needed, and a quarter of that for the collector to work in. */
    public long wantedHeap() {
        return heapBytes - freeBytes + neededBytes + neededBytes / 4;
    }
}
