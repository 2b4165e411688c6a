package dev.auger.importers.jfr.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the metadata event of a chunk of JFR 2 with integers of variable length.
 *
 * <pre>
 * int size · long id = 0 · long start · long duration · long metadata id
 * int n · n strings
 * element: int name · int attributes · (int key · int value)* · int children · element*
 * </pre>
 */
final class ModernMetadata {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteRecord tree = new ByteRecord();

    private ModernMetadata() {}

    /** @param startTicks when the chunk began */
    static void write(ByteRecord out, ModernTypes types, LegacyMetadata metadata, long startTicks) {
        ModernMetadata writer = new ModernMetadata();
        writer.root(types.all(), metadata);
        int size = out.length();
        out.putCount()
                .putInteger(EventCode.METADATA)
                .putInteger(startTicks)
                .putInteger(0)
                .putInteger(1);
        out.putInteger(writer.strings.size());
        writer.strings.keySet().forEach(out::putText);
        out.putAll(writer.tree);
        out.setCount(size, out.length() - size);
    }

    private void root(List<ModernType> types, LegacyMetadata metadata) {
        element("root", Map.of(), 2);
        element("metadata", Map.of(), types.size());
        types.forEach(this::type);
        element(
                "region",
                Map.of("locale", metadata.locale(), "gmtOffset", String.valueOf(metadata.zoneOffsetMillis())),
                0);
    }

    private void type(ModernType type) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", type.name());
        attributes.put("id", String.valueOf(type.id()));
        if (!type.superType().isEmpty()) {
            attributes.put("superType", type.superType());
        }
        if (type.simple()) {
            attributes.put("simpleType", "true");
        }
        element("class", attributes, type.members().size() + type.notes().size());
        type.members().forEach(this::member);
        type.notes().forEach(this::note);
    }

    private void member(ModernType.Member member) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", member.name());
        attributes.put("class", String.valueOf(member.type().id()));
        if (member.pooled()) {
            attributes.put("constantPool", "true");
        }
        if (member.array()) {
            attributes.put("dimension", "1");
        }
        element("field", attributes, member.notes().size());
        member.notes().forEach(this::note);
    }

    private void note(ModernType.Note note) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", String.valueOf(note.type().id()));
        if (note.array()) {
            for (int i = 0; i < note.values().size(); i++) {
                attributes.put("value-" + i, note.values().get(i));
            }
        } else if (!note.values().isEmpty()) {
            attributes.put("value", note.values().getFirst());
        }
        element("annotation", attributes, 0);
    }

    private void element(String name, Map<String, String> attributes, int children) {
        tree.putInteger(string(name)).putInteger(attributes.size());
        attributes.forEach((key, value) -> tree.putInteger(string(key)).putInteger(string(value)));
        tree.putInteger(children);
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, t -> strings.size());
    }
}
