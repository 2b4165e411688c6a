package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the metadata event, which ends a chunk.
 *
 * <pre>
 * u4 size · u4 id = 0
 * n × producer   u4 id · utf name · utf description · utf uri
 *                n × utf relation
 *                n × structure  n × field  utf id · utf name · utf description · u1 transition · u1 kind · u4 content type
 *                                          · u4 structure · u4 unused
 *                n × event type u4 id · utf name · utf description · utf path · u1 timed · u1 thread · u1 stack · u1 periodic
 *                                          · u4 structure · u4 unused
 *                n × content type u4 id · utf name · utf description · u1 kind of key · u4 structure
 * u8 start, epoch ms · u8 end, epoch ms · u8 start, ticks · u8 ticks a second · u8 last checkpoint
 * utf locale · u4 offset of the zone, ms
 * </pre>
 *
 * {@code n} is a u4 before what it counts.
 */
final class LegacyMetadataReader {

    /** The least a field, a type or a string takes: no count may promise more of them than bytes are left for. */
    private static final int LEAST_BYTES = 2;

    private final Cursor in;
    private final List<EventType> events = new ArrayList<>();
    private final List<ContentType> contentTypes = new ArrayList<>();

    private LegacyMetadataReader(Cursor in) {
        this.in = in;
    }

    /**
     * Reads the event the cursor stands at.
     *
     * @throws LegacyDamage if it contradicts the format
     * @throws Cursor.EndOfInput if it ends early
     */
    static LegacyMetadata read(Cursor in) {
        return new LegacyMetadataReader(in).metadata();
    }

    private LegacyMetadata metadata() {
        in.readInt();
        if (in.readInt() != EventCode.METADATA) {
            throw new LegacyDamage(in.position() - 4, "no metadata event");
        }
        for (int n = count(); n > 0; n--) {
            producer();
        }
        LegacyMetadata metadata = new LegacyMetadata(
                List.copyOf(events),
                List.copyOf(contentTypes),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                utf(),
                in.readInt());
        if (metadata.ticksPerSecond() <= 0 || metadata.events().isEmpty()) {
            throw new LegacyDamage(in.position(), "metadata without a clock or without event types");
        }
        return metadata;
    }

    private void producer() {
        in.readInt();
        String name = utf();
        utf();
        String uri = utf();
        for (int n = count(); n > 0; n--) {
            utf();
        }
        List<List<Field>> structures = new ArrayList<>();
        for (int n = count(); n > 0; n--) {
            structures.add(structure());
        }
        Producer producer = new Producer(name, uri, List.copyOf(structures));
        StructureCheck.check(producer);
        for (int n = count(); n > 0; n--) {
            events.add(eventType(producer));
        }
        for (int n = count(); n > 0; n--) {
            contentTypes.add(contentType(producer));
        }
    }

    private List<Field> structure() {
        List<Field> fields = new ArrayList<>();
        for (int n = count(); n > 0; n--) {
            String id = utf();
            String name = utf();
            String description = utf();
            in.readByte();
            Kind kind = kind();
            int contentType = in.readInt();
            int structure = in.readInt();
            in.readInt();
            fields.add(new Field(id, name, description, kind, contentType, structure));
        }
        return List.copyOf(fields);
    }

    private EventType eventType(Producer producer) {
        int id = in.readInt();
        String name = utf();
        String description = utf();
        String path = utf();
        boolean timed = in.readByte() != 0;
        boolean thread = in.readByte() != 0;
        boolean stack = in.readByte() != 0;
        in.readByte();
        List<Field> fields = producer.structure(in.readInt());
        in.readInt();
        return new EventType(id, name, description, path, timed, thread, stack, producer, fields);
    }

    private ContentType contentType(Producer producer) {
        int id = in.readInt();
        String name = utf();
        String description = utf();
        Kind key = kind();
        if (!key.integer()) {
            throw new LegacyDamage(in.position() - 1, "constants with keys of kind " + key);
        }
        return new ContentType(id, name, description, key, producer, producer.structure(in.readInt()));
    }

    private Kind kind() {
        int code = in.readUnsignedByte();
        if (!Kind.known(code)) {
            throw new LegacyDamage(in.position() - 1, "unknown kind of value " + code);
        }
        return Kind.of(code);
    }

    private int count() {
        long at = in.position();
        int count = in.readInt();
        if (count < 0 || count > in.remaining() / LEAST_BYTES) {
            throw new LegacyDamage(at, "count " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    private String utf() {
        return Values.utf8(in);
    }
}
