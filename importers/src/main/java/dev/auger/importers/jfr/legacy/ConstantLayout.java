package dev.auger.importers.jfr.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the constants of one pool are written: their type and the copier of their fields. */
record ConstantLayout(Pool pool, ModernType type, Copier copier) {

    /** Fields of the JVM's constants that are called otherwise since, by content type. */
    private static final Map<String, Map<String, String>> RENAMED = Map.of(
            "Method", Map.of("class", "type", "signature", "descriptor"),
            "UTFConstant", Map.of("utf8", "string"),
            "FrameType", Map.of("desc", "description"),
            "JavaObject", Map.of("objectClass", "type", "objectDescription", "description"),
            "OldObject", Map.of("objectClass", "type", "objectDescription", "description"));

    /** Of every pool but that of threads, which {@link ThreadLayout} writes. */
    static ConstantLayout of(Pool pool, ModernTypes types, PoolNames names, FieldLayout layout, StackLayout stacks) {
        ContentType content = pool.type();
        ModernType type = names.type(pool);
        boolean hotspot = content.producer().hotspot();
        Map<String, String> renamed = hotspot ? RENAMED.getOrDefault(content.name(), Map.of()) : Map.of();
        boolean stack = hotspot && content.name().equals(ConstantKeys.STACK_TRACE);
        List<Copier> copiers = new ArrayList<>();
        for (Field field : content.fields()) {
            copiers.add(
                    stack && field.name().equals("frames") && field.kind() == Kind.STRUCT_ARRAY
                            ? stacks.frames(type, field, content.producer(), types, layout)
                            : layout.add(
                                    type, field, renamed.getOrDefault(field.name(), field.name()), content.producer()));
        }
        return new ConstantLayout(pool, type, Copier.all(copiers));
    }

    /** Writes a constant's key and value. */
    void write(int number, ByteRecord out) {
        out.putInteger(number + 1L);
        copier.copy(pool.at(number), out, pool.time(number));
    }
}
