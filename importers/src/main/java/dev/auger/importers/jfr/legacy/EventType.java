package dev.auger.importers.jfr.legacy;

import java.util.List;

/**
 * A kind of events. An event is {@code u4 size · u4 id · u8 end · u8 start (timed) · u4 thread · u8 stack · fields}.
 *
 * @param path its name in the producer, {@code vm/prof/execution_sample}
 * @param timed it has a start besides its end
 */
record EventType(
        int id,
        String label,
        String description,
        String path,
        boolean timed,
        boolean thread,
        boolean stack,
        Producer producer,
        List<Field> fields) {}
