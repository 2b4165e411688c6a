package dev.auger.analysis.export;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A profile as somebody else's library decodes it: what a written one says. */
final class PprofProfile {

    final List<String> strings = new ArrayList<>();
    final Map<Integer, List<Object>> fields = new TreeMap<>();
    private final Map<Long, Map<Integer, List<Object>>> functions = new HashMap<>();
    private final Map<Long, Map<Integer, List<Object>>> locations = new HashMap<>();

    PprofProfile(byte[] gzipped) throws IOException {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes();
        fields.putAll(message(plain));
        for (Object text : fields.get(6)) {
            strings.add(new String((byte[]) text, java.nio.charset.StandardCharsets.UTF_8));
        }
        for (Object raw : fields.getOrDefault(5, List.of())) {
            var function = message((byte[]) raw);
            functions.put(number(function, 1), function);
        }
        for (Object raw : fields.getOrDefault(4, List.of())) {
            var location = message((byte[]) raw);
            locations.put(number(location, 1), location);
        }
    }

    static Map<Integer, List<Object>> message(byte[] bytes) throws IOException {
        Map<Integer, List<Object>> fields = new TreeMap<>();
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            Object value = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT
                    ? (Object) in.readInt64()
                    : in.readByteArray();
            fields.computeIfAbsent(WireFormat.getTagFieldNumber(tag), k -> new ArrayList<>())
                    .add(value);
        }
        return fields;
    }

    static long number(Map<Integer, List<Object>> message, int field) {
        return message.containsKey(field) ? (Long) message.get(field).getFirst() : 0;
    }

    static List<Long> packed(Map<Integer, List<Object>> message, int field) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (Object raw : message.getOrDefault(field, List.of())) {
            CodedInputStream in = CodedInputStream.newInstance((byte[]) raw);
            while (!in.isAtEnd()) {
                numbers.add(in.readInt64());
            }
        }
        return numbers;
    }

    String string(Map<Integer, List<Object>> message, int field) {
        return strings.get((int) number(message, field));
    }

    String string(int field) {
        return string(fields, field);
    }

    /** {@code type/unit} of each value. */
    List<String> types() throws IOException {
        List<String> types = new ArrayList<>();
        for (Object raw : fields.get(1)) {
            var type = message((byte[]) raw);
            types.add(string(type, 1) + "/" + string(type, 2));
        }
        return types;
    }

    List<String> comments() throws IOException {
        return packed(fields, 13).stream().map(i -> strings.get(i.intValue())).toList();
    }

    /** {@code thread: leaf:line < caller:line = values} of each sample. */
    List<String> samples() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Object raw : fields.getOrDefault(2, List.of())) {
            var sample = message((byte[]) raw);
            StringBuilder line = new StringBuilder();
            if (sample.containsKey(3)) {
                var label = message((byte[]) sample.get(3).getFirst());
                line.append(string(label, 1))
                        .append(' ')
                        .append(string(label, 2))
                        .append(": ");
            }
            List<String> frames = new ArrayList<>();
            for (long id : packed(sample, 1)) {
                var at = message((byte[]) locations.get(id).get(4).getFirst());
                frames.add(string(functions.get(number(at, 1)), 2) + ":" + number(at, 2));
            }
            lines.add(line.append(String.join(" < ", frames))
                    .append(" = ")
                    .append(packed(sample, 2))
                    .toString());
        }
        return lines;
    }
}
