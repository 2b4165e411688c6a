package dev.auger.importers.jfr.legacy;

import java.util.HashMap;
import java.util.Map;

/** The types that pools of constants are written as. */
final class PoolNames {

    /** Content types of the JVM whose type has a name readers know; the others are {@code jdk.types.} and their own name. */
    private static final Map<String, String> KNOWN = Map.of(
            "Class", "java.lang.Class",
            "UTFConstant", "jdk.types.Symbol",
            "NARROW_OOP_MODE", "jdk.types.NarrowOopMode",
            "VMOperationType", "jdk.types.VMOperationType",
            "JavaObject", "jdk.types.OldObject");

    private final ModernTypes types;
    private final ConstantKeys keys;
    private final Map<Integer, ModernType> byContentType = new HashMap<>();

    PoolNames(ModernTypes types, ConstantKeys keys) {
        this.types = types;
        this.keys = keys;
    }

    /** The type of a pool's constants; of all three pools of threads the same. */
    ModernType type(Pool pool) {
        return byContentType.computeIfAbsent(pool.type().id(), id -> types.type(name(pool.type())));
    }

    private String name(ContentType type) {
        if (keys.isThread(type)) {
            return "java.lang.Thread";
        }
        String own = "jdk.types." + type.name();
        String name = type.producer().hotspot() ? KNOWN.getOrDefault(type.name(), own) : own;
        // Applications call every pool of theirs the same.
        return types.known(name) == null ? name : name + "_" + type.id();
    }
}
