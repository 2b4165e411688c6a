package dev.auger.importers.jfr.legacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a small JFR 0.9 chunk for tests: types with their fields as {@code "kind name [content type]"}, events and constants as
 * bytes put one field after the other. {@code struct:Name} and {@code struct_array:Name} are structures declared before, {@code
 * array:kind} arrays of primitives.
 */
final class LegacyChunkWriter {

    static final long START_MILLIS = 1_400_000_000_000L;
    static final long START_TICKS = 7_000_000L;
    static final long TICKS_PER_SECOND = 1_000_000L;
    static final String JVM = "http://www.oracle.com/hotspot/jvm/";
    static final String JFR_INFO = "http://www.oracle.com/hotspot/jfr-info/";

    /** Bytes of one event, constant or pool. */
    static final class Out {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Out number(long value, int width) {
            for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
                bytes.write((int) (value >> shift));
            }
            return this;
        }

        Out u1(long value) {
            return number(value, 1);
        }

        Out u2(long value) {
            return number(value, 2);
        }

        Out u4(long value) {
            return number(value, 4);
        }

        Out u8(long value) {
            return number(value, 8);
        }

        Out f4(float value) {
            return u4(Float.floatToIntBits(value));
        }

        Out utf(String text) {
            byte[] raw = text.getBytes(StandardCharsets.UTF_8);
            u2(raw.length);
            bytes.writeBytes(raw);
            return this;
        }

        Out chars(String text) {
            u4(text.length());
            text.chars().forEach(this::u2);
            return this;
        }

        Out all(Out other) {
            bytes.writeBytes(other.bytes());
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    private record Content(int id, String name, Kind key, int structure) {}

    private record Event(int id, String path, String label, int flags, int structure) {}

    private final String uri;
    private final List<String> structureNames = new ArrayList<>();
    private final List<Out> structures = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<LegacyChunkWriter> more = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long checkpoint;

    LegacyChunkWriter() {
        this(JVM);
    }

    private LegacyChunkWriter(String uri) {
        this.uri = uri;
    }

    static Out out() {
        return new Out();
    }

    /** Another producer of the same chunk; its types are declared on what is returned, its events written on this. */
    LegacyChunkWriter producer(String otherUri) {
        LegacyChunkWriter other = new LegacyChunkWriter(otherUri);
        more.add(other);
        return other;
    }

    LegacyChunkWriter structure(String name, String... fields) {
        Out out = out().u4(fields.length);
        for (String field : fields) {
            String[] words = field.split(" ");
            String[] kind = words[0].split(":");
            Kind code = Kind.valueOf(kind[0].toUpperCase(Locale.ROOT));
            int structure = code == Kind.ARRAY
                    ? Kind.valueOf(kind[1].toUpperCase(Locale.ROOT)).ordinal()
                    : kind.length > 1 ? structureNames.indexOf(kind[1]) : 0;
            out.utf(words[1]).utf(words[1] + " label").utf("").u1(0).u1(code.ordinal());
            out.u4(words.length > 2 ? Integer.parseInt(words[2]) : 0)
                    .u4(structure)
                    .u4(0);
        }
        structureNames.add(name);
        structures.add(out);
        return this;
    }

    LegacyChunkWriter content(int id, String name, Kind key, String... fields) {
        structure(name, fields);
        contents.add(new Content(id, name, key, structures.size() - 1));
        return this;
    }

    /** @param flags of {@code t} has a start, {@code h} has a thread, {@code s} has a stack */
    LegacyChunkWriter event(int id, String path, String flags, String... fields) {
        structure(path, fields);
        int bits = (flags.contains("t") ? 1 : 0) | (flags.contains("h") ? 2 : 0) | (flags.contains("s") ? 4 : 0);
        events.add(new Event(id, path, path + " label", bits, structures.size() - 1));
        return this;
    }

    /** @param fields what follows size, id and end time */
    LegacyChunkWriter write(int id, long ticks, Out fields) {
        byte[] content = fields.bytes();
        body.writeBytes(out().u4(16 + content.length).u4(id).u8(ticks).bytes());
        body.writeBytes(content);
        return this;
    }

    /** @param pools {@code u4 content type · u4 n · n × (key · value)} */
    LegacyChunkWriter checkpoint(long ticks, Out pools) {
        long at = position();
        write(EventCode.CHECKPOINT, ticks, out().u8(checkpoint).all(pools));
        checkpoint = at;
        return this;
    }

    /** Where the next event will begin in the chunk. */
    long position() {
        return LegacyChunk.HEADER_BYTES + body.size();
    }

    byte[] build() {
        Out metadata = out().u4(EventCode.METADATA).u4(1 + more.size());
        producer(metadata);
        more.forEach(other -> other.producer(metadata));
        metadata.u8(START_MILLIS)
                .u8(START_MILLIS + 10_000)
                .u8(START_TICKS)
                .u8(TICKS_PER_SECOND)
                .u8(checkpoint);
        metadata.utf("sv_SE").u4(3_600_000);
        byte[] tail = metadata.bytes();
        ByteBuffer chunk = ByteBuffer.allocate((int) position() + 4 + tail.length);
        chunk.putInt(0x464c5200).putShort((short) 0).putShort((short) 9).putLong(position());
        chunk.put(body.toByteArray()).putInt(4 + tail.length).put(tail);
        return chunk.array();
    }

    private void producer(Out out) {
        out.u4(4000).utf("producer").utf("").utf(uri).u4(0);
        out.u4(structures.size());
        structures.forEach(out::all);
        out.u4(events.size());
        for (Event event : events) {
            out.u4(event.id()).utf(event.label()).utf("what it is").utf(event.path());
            out.u1(event.flags() & 1)
                    .u1(event.flags() >> 1 & 1)
                    .u1(event.flags() >> 2 & 1)
                    .u1(0);
            out.u4(event.structure()).u4(0);
        }
        out.u4(contents.size());
        for (Content content : contents) {
            out.u4(content.id()).utf(content.name()).utf("");
            out.u1(content.key().ordinal()).u4(content.structure());
        }
    }
}
