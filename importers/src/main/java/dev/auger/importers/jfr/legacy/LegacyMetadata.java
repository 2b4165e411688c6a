package dev.auger.importers.jfr.legacy;

import java.util.List;

/**
 * What the metadata of a chunk says.
 *
 * @param startMillis epoch milliseconds at {@code startTicks}
 * @param endMillis epoch milliseconds of the chunk's end
 * @param checkpoint position of the last checkpoint from the chunk's start, 0 for none
 * @param zoneOffsetMillis the zone's standard offset
 */
record LegacyMetadata(
        List<EventType> events,
        List<ContentType> contentTypes,
        long startMillis,
        long endMillis,
        long startTicks,
        long ticksPerSecond,
        long checkpoint,
        String locale,
        int zoneOffsetMillis) {}
