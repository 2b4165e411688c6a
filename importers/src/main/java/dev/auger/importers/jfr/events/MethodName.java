package dev.auger.importers.jfr.events;

import java.util.ArrayList;
import java.util.List;

/**
 * A method as a recording names it.
 *
 * @param className in Java's form, or empty
 * @param descriptor as in a class file, or empty
 */
record MethodName(String className, String name, String descriptor) {

    static final MethodName UNKNOWN = new MethodName("", "[unknown]", "");

    private static final String PRIMITIVES = "BCDFIJSZ";
    private static final List<String> PRIMITIVE_NAMES =
            List.of("byte", "char", "double", "float", "int", "long", "short", "boolean");

    /** {@code java.lang.String.indexOf(String, int)}. */
    String text() {
        String code = className.isEmpty() ? name : className + '.' + name;
        return descriptor.startsWith("(") ? code + '(' + String.join(", ", parameters()) + ')' : code;
    }

    /** Simple names of the parameter types. */
    private List<String> parameters() {
        List<String> names = new ArrayList<>();
        int i = 1;
        while (i < descriptor.length() && descriptor.charAt(i) != ')') {
            int arrays = 0;
            while (i < descriptor.length() && descriptor.charAt(i) == '[') {
                arrays++;
                i++;
            }
            if (i == descriptor.length()) {
                break;
            }
            char kind = descriptor.charAt(i);
            int end = kind == 'L' ? descriptor.indexOf(';', i) : i;
            if (end < 0) {
                break;
            }
            int primitive = PRIMITIVES.indexOf(kind);
            String type = kind == 'L'
                    ? descriptor.substring(
                            descriptor.lastIndexOf('/', end) < i ? i + 1 : descriptor.lastIndexOf('/', end) + 1, end)
                    : primitive < 0 ? String.valueOf(kind) : PRIMITIVE_NAMES.get(primitive);
            names.add(type + "[]".repeat(arrays));
            i = end + 1;
        }
        return names;
    }
}
