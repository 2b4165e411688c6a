package dev.auger.importers.hprof;

import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The JDK a dump was written by, read from the constants its class library keeps of its own version.
 *
 * @param text {@code JDK 25.0.3}, or null if the dump does not say
 * @param feature 25 for {@code 25.0.3}, 8 for {@code 1.8.0_05}; 0 if unknown
 */
record JdkVersion(@Nullable String text, int feature) {

    private static final Set<String> KEEPERS = Set.of("java.lang.VersionProps", "sun.misc.Version");

    /** Feature version of what is no JDK. */
    static final int NO_JDK = -1;

    private static final int LAST_OF_FIRST_FORMAT = 7;

    /** What format 1.0.3 stands for. */
    static JdkVersion android() {
        return new JdkVersion("ART", NO_JDK);
    }

    /** The same with a guess where the dump does not say: format 1.0.1 was written up to JDK 7 and early updates of 8. */
    JdkVersion orGuess(String format) {
        boolean old = feature == 0 && format.endsWith("1.0.1");
        return old ? new JdkVersion(text, LAST_OF_FIRST_FORMAT) : this;
    }

    /** @param stringAt text of the string object of an index, null if it is none */
    static JdkVersion find(Iterable<HeapClass> classes, LongFunction<@Nullable String> stringAt) {
        for (HeapClass type : classes) {
            if (KEEPERS.contains(type.name())) {
                for (FieldValue field : type.statics()) {
                    String version = field.name().equals("java_version") && field.raw() >= 0
                            ? stringAt.apply(field.raw())
                            : null;
                    if (version != null && !version.isBlank()) {
                        return new JdkVersion("JDK " + version, feature(version));
                    }
                }
            }
        }
        return new JdkVersion(null, 0);
    }

    static int feature(String version) {
        String[] parts = version.split("[^0-9]+", 3);
        try {
            int first = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]);
            return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
