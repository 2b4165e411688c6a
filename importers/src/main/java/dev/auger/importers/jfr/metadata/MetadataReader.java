package dev.auger.importers.jfr.metadata;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads a metadata event (type id 0).
 *
 * <pre>
 * int size · long type = 0 · long start · long duration · long metadata id
 * int n · n strings
 * element: int name · int attributes · (int key · int value)* · int children · element*
 * </pre>
 *
 * Names, keys and values are indexes into the strings. The tree is {@code root(metadata(class(field(annotation*)*, annotation*,
 * setting*)*), region)}.
 */
public final class MetadataReader {

    /** Deeper than any writer goes, shallow enough for the call stack. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_ELEMENTS = 1 << 20;

    private final JfrBytes in;
    private String[] strings = {};
    private int elements;

    private MetadataReader(JfrBytes in) {
        this.in = in;
    }

    /** Where what two chunks can have in common begins: behind size, type, start, duration and id of the event at {@code at}. */
    public static long bodyOf(JfrBytes in, long at) {
        in.seek(at);
        in.readInt();
        if (in.readLong() != 0) {
            throw new Damage(at, "no metadata event");
        }
        in.readLong();
        in.readLong();
        in.readLong();
        return in.position();
    }

    /** @throws Damage if the event contradicts the format */
    public static Metadata read(JfrBytes in, long at) {
        bodyOf(in, at);
        MetadataReader reader = new MetadataReader(in);
        reader.readStrings();
        return link(reader.readElement(0));
    }

    private void readStrings() {
        strings = new String[in.readCount()];
        for (int i = 0; i < strings.length; i++) {
            String s = in.readPlainString();
            strings[i] = s == null ? "" : s;
        }
    }

    private Element readElement(int depth) {
        if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new Damage(in.position(), "metadata tree too large");
        }
        String name = string();
        int attributeCount = in.readCount();
        Map<String, String> attributes = HashMap.newHashMap(Math.min(attributeCount, 16));
        for (int i = 0; i < attributeCount; i++) {
            String key = string();
            attributes.put(key, string());
        }
        int childCount = in.readCount();
        List<Element> children = new ArrayList<>(Math.min(childCount, 1024));
        for (int i = 0; i < childCount; i++) {
            children.add(readElement(depth + 1));
        }
        return new Element(name, attributes, children);
    }

    private String string() {
        long at = in.position();
        long index = in.readInt();
        if (index < 0 || index >= strings.length) {
            throw new Damage(at, "no such string in the metadata");
        }
        return strings[(int) index];
    }

    private static Metadata link(Element root) {
        Map<Long, Element> classes = new HashMap<>();
        List<Long> order = new ArrayList<>();
        OptionalLong zone = OptionalLong.empty();
        for (Element part : root.children()) {
            if (part.name().equals("metadata")) {
                for (Element child : part.children()) {
                    long id = child.number("id", -1);
                    if (child.name().equals("class") && classes.put(id, child) == null) {
                        order.add(id);
                    }
                }
            } else if (part.name().equals("region")
                    && !part.attribute("gmtOffset").isEmpty()) {
                // The attribute is the zone's standard offset; newer writers add what summer time adds.
                zone = OptionalLong.of(part.number("gmtOffset", 0) + part.number("dst", 0));
            }
        }
        Map<Long, TypeDef> types = new HashMap<>();
        List<TypeDef> list = new ArrayList<>();
        for (long id : order) {
            Element element = classes.getOrDefault(id, root);
            TypeDef type = new TypeDef(
                    list.size(),
                    id,
                    element.attribute("name"),
                    element.attribute("superType"),
                    annotations(element, classes));
            types.put(id, type);
            list.add(type);
        }
        for (TypeDef type : list) {
            Element element = classes.getOrDefault(type.id(), root);
            for (Element field : element.children()) {
                if (field.name().equals("field")) {
                    TypeDef target = types.get(field.number("class", -1));
                    if (target == null) {
                        throw new Damage(-1, "field " + field.attribute("name") + " of an undeclared type");
                    }
                    type.fields()
                            .add(new FieldDef(
                                    field.attribute("name"),
                                    target,
                                    field.attribute("constantPool").equals("true"),
                                    !field.attribute("dimension").isEmpty()
                                            && !field.attribute("dimension").equals("0"),
                                    annotations(field, classes)));
                }
            }
        }
        return new Metadata(list, zone);
    }

    /** A single value is stored as {@code value} or as {@code value-0}, those of an array as {@code value-0}, {@code value-1}, …. */
    private static Annotations annotations(Element element, Map<Long, Element> classes) {
        List<String> pairs = new ArrayList<>();
        for (Element child : element.children()) {
            Element type = child.name().equals("annotation") ? classes.get(child.number("class", -1)) : null;
            if (type == null || !type.attribute("name").startsWith(Annotations.PACKAGE)) {
                continue;
            }
            String name = type.attribute("name").substring(Annotations.PACKAGE.length());
            String value = child.attribute("value");
            pairs.add(name);
            pairs.add(value.isEmpty() ? child.attribute("value-0") : value);
            for (int i = 1; child.attributes().containsKey("value-" + i); i++) {
                pairs.add(name);
                pairs.add(child.attribute("value-" + i));
            }
        }
        return pairs.isEmpty() ? Annotations.NONE : new Annotations(pairs.toArray(String[]::new));
    }
}
