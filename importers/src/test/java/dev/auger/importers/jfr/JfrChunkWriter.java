package dev.auger.importers.jfr;

import dev.auger.importers.jfr.chunks.ChunkHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a small JFR 2.1 chunk for tests: types as {@code name → fields}, events and constants as bytes put one field after the
 * other. Everything is in the encoding asked for, compressed integers or not.
 */
public final class JfrChunkWriter {

    public static final long START_NANOS = 1_700_000_000_000_000_000L;
    public static final long START_TICKS = 5_000_000L;

    /** Bytes of one event, constant or checkpoint. */
    public final class Out {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        public Out number(long value, int width) {
            if (!compressed || width == 1) {
                for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
                    bytes.write((int) (value >> shift));
                }
                return this;
            }
            long rest = value;
            for (int i = 0; i < 8; i++) {
                if ((rest & ~0x7fL) == 0) {
                    bytes.write((int) rest);
                    return this;
                }
                bytes.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
            return this;
        }

        public Out i(long value) {
            return number(value, 4);
        }

        public Out l(long value) {
            return number(value, 8);
        }

        public Out b(int value) {
            return number(value, 1);
        }

        public Out raw(byte[] raw) {
            bytes.writeBytes(raw);
            return this;
        }

        public Out utf8(String text) {
            byte[] raw = text.getBytes(StandardCharsets.UTF_8);
            return b(3).i(raw.length).raw(raw);
        }

        public Out latin1(String text) {
            return b(5).i(text.length()).raw(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public Out chars(String text) {
            b(4).i(text.length());
            text.chars().forEach(c -> number(c, 2));
            return this;
        }
    }

    private final boolean compressed;
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final Map<String, String[]> types = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<String> strings = new ArrayList<>();
    private long checkpoint;

    public JfrChunkWriter(boolean compressed) {
        this.compressed = compressed;
        for (String primitive : List.of("boolean", "byte", "short", "char", "int", "long", "float", "double")) {
            type(primitive);
        }
        type("java.lang.String");
    }

    public Out out() {
        return new Out();
    }

    /**
     * @param fields {@code "type name"}, with {@code *} before the type for pooled ones and {@code []} behind it for arrays, and behind
     *     the name annotations, {@code @Label=Text} or {@code @Frequency}, values of an array with a comma between and spaces as
     *     {@code ~}; what begins with an annotation annotates the type
     */
    public JfrChunkWriter type(String name, String... fields) {
        for (String field : fields) {
            for (String part : field.split(" ")) {
                if (part.startsWith("@") && !ids.containsKey(annotation(part))) {
                    type(annotation(part));
                }
            }
        }
        ids.put(name, 100L + ids.size());
        types.put(name, fields);
        return this;
    }

    private static String annotation(String part) {
        return "jdk.jfr." + part.substring(1).replaceAll("=.*", "");
    }

    public JfrChunkWriter event(String type, Out fields) {
        return record(ids.get(type), fields, 0);
    }

    /** @param padding bytes the size is padded to, 0 for none */
    public JfrChunkWriter paddedEvent(String type, Out fields, int padding) {
        return record(ids.get(type), fields, padding);
    }

    public JfrChunkWriter eventOfId(long id, Out fields) {
        return record(id, fields, 0);
    }

    /** Constants: {@code type, count, (key value)*} pools in {@code pools}. The delta leads to the checkpoint before. */
    public JfrChunkWriter checkpoint(int poolCount, Out pools) {
        long at = ChunkHeader.BYTES + body.size();
        Out fields = out().l(START_TICKS)
                .l(0)
                .l(checkpoint == 0 ? 0 : checkpoint - at)
                .b(0)
                .i(poolCount);
        fields.bytes.writeBytes(pools.bytes.toByteArray());
        checkpoint = at;
        return record(1, fields, 0);
    }

    /** Where the next event will begin in the chunk. */
    public int position() {
        return ChunkHeader.BYTES + body.size();
    }

    public long id(String type) {
        return ids.get(type);
    }

    private JfrChunkWriter record(long type, Out fields, int padding) {
        byte[] content = fields.bytes.toByteArray();
        byte[] typeBytes = out().l(type).bytes.toByteArray();
        int width = compressed ? Math.max(padding, 3) : 4;
        long size = width + typeBytes.length + content.length;
        if (compressed) {
            for (int i = 0; i < width; i++) {
                body.write((int) (size >> 7 * i & 0x7f | (i + 1 < width ? 0x80 : 0)));
            }
        } else {
            body.writeBytes(out().i(size).bytes.toByteArray());
        }
        body.writeBytes(typeBytes);
        body.writeBytes(content);
        return this;
    }

    public byte[] build() {
        long metadata = ChunkHeader.BYTES + body.size();
        Out tree = out();
        element(tree, "root", Map.of(), 2);
        element(tree, "metadata", Map.of(), types.size());
        types.forEach((name, fields) -> {
            List<String> own = new ArrayList<>();
            for (String field : fields) {
                own.addAll(field.startsWith("@") ? List.of(field.split(" ")) : List.of());
            }
            long plain = Stream.of(fields).filter(f -> !f.startsWith("@")).count();
            element(tree, "class", Map.of("name", name, "id", "" + ids.get(name)), (int) plain + own.size());
            own.forEach(part -> annotate(tree, part));
            for (String field : fields) {
                String[] parts = field.split(" ");
                if (field.startsWith("@")) {
                    continue;
                }
                String type = parts[0].replace("*", "").replace("[]", "");
                Map<String, String> attributes =
                        new LinkedHashMap<>(Map.of("name", parts[1], "class", "" + ids.get(type)));
                if (parts[0].startsWith("*")) {
                    attributes.put("constantPool", "true");
                }
                if (parts[0].endsWith("[]")) {
                    attributes.put("dimension", "1");
                }
                element(tree, "field", attributes, parts.length - 2);
                for (int i = 2; i < parts.length; i++) {
                    annotate(tree, parts[i]);
                }
            }
        });
        element(tree, "region", Map.of("gmtOffset", "3600000"), 0);
        Out event = out().l(START_TICKS).l(0).l(1).i(strings.size());
        strings.forEach(event::utf8);
        event.bytes.writeBytes(tree.bytes.toByteArray());
        record(0, event, 0);
        ByteBuffer chunk = ByteBuffer.allocate(ChunkHeader.BYTES + body.size());
        chunk.putInt(0x464c5200).putShort((short) 2).putShort((short) 1);
        chunk.putLong(chunk.capacity()).putLong(checkpoint).putLong(metadata);
        chunk.putLong(START_NANOS).putLong(1_000_000_000L).putLong(START_TICKS).putLong(1_000_000L);
        chunk.putInt(compressed ? 1 : 0).put(body.toByteArray());
        return chunk.array();
    }

    private void annotate(Out tree, String part) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("class", "" + ids.get(annotation(part))));
        if (part.contains("=")) {
            String[] values =
                    part.substring(part.indexOf('=') + 1).replace('~', ' ').split(",");
            for (int i = 0; i < values.length; i++) {
                attributes.put(values.length == 1 ? "value" : "value-" + i, values[i]);
            }
        }
        element(tree, "annotation", attributes, 0);
    }

    private void element(Out tree, String name, Map<String, String> attributes, int children) {
        tree.i(string(name)).i(attributes.size());
        attributes.forEach((key, value) -> tree.i(string(key)).i(string(value)));
        tree.i(children);
    }

    private int string(String text) {
        if (!strings.contains(text)) {
            strings.add(text);
        }
        return strings.indexOf(text);
    }
}
