package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.code.ClassFiles;
import dev.auger.model.code.ClassHeader;
import dev.auger.model.code.LocalVariable;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variables an object may be the value of: those whose declared type its class is assignable to (JLS §5.2). A dump tells
 * superclasses but no interfaces; those come from class files, and where a class has none it may implement any.
 */
final class LocalNames {

    private static final String OBJECT = "java.lang.Object";
    /** Interfaces of every array. */
    private static final Set<String> OF_ARRAYS = Set.of(OBJECT, "java.lang.Cloneable", "java.io.Serializable");

    private final HeapSnapshot heap;
    private final ClassFiles classFiles;
    private final Map<String, HeapClass> byName = new HashMap<>();
    private final BitSet extended = new BitSet();
    private final Map<String, Optional<Set<String>>> interfaces = new HashMap<>();

    LocalNames(HeapSnapshot heap, ClassFiles classFiles) {
        this.heap = heap;
        this.classFiles = classFiles;
    }

    /** Names of the variables that fit, each once, in the order given. */
    List<String> fitting(long object, List<LocalVariable> variables) {
        if (variables.isEmpty()) {
            return List.of();
        }
        String type = heap.typeOf(object).name();
        return variables.stream()
                .filter(variable -> assignable(type, variable.type()))
                .map(LocalVariable::name)
                .distinct()
                .toList();
    }

    private boolean assignable(String type, String declared) {
        if (declared.equals(type) || declared.equals(OBJECT)) {
            return true;
        }
        if (type.endsWith("[]")) {
            boolean both = declared.endsWith("[]");
            String element = element(type);
            // An array of primitives is no array of anything else.
            return both ? isReference(element) && assignable(element, element(declared)) : OF_ARRAYS.contains(declared);
        }
        if (declared.endsWith("[]")) {
            return false;
        }
        HeapClass at = classNamed(type);
        while (at != null) {
            if (at.name().equals(declared)) {
                return true;
            }
            at = at.superClass() < 0 ? null : heap.heapClass(at.superClass());
        }
        return mayBeInterface(declared)
                && interfaces
                        .computeIfAbsent(type, this::supertypesOf)
                        .map(all -> all.contains(declared))
                        .orElse(true);
    }

    /**
     * A class the dump does not have was never loaded, so no object is an instance of it; one with fields or subclasses is no
     * interface.
     */
    private boolean mayBeInterface(String declared) {
        HeapClass wanted = classNamed(declared);
        return wanted != null
                && wanted.fields().isEmpty()
                && !extended.get(wanted.index())
                && classFiles.header(declared).map(ClassHeader::isInterface).orElse(true);
    }

    private boolean isReference(String type) {
        return type.endsWith("[]") || classNamed(type) != null;
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2);
    }

    private @Nullable HeapClass classNamed(String name) {
        if (byName.isEmpty()) {
            for (int c = 0; c < heap.classCount(); c++) {
                HeapClass type = heap.heapClass(c);
                byName.putIfAbsent(type.name(), type);
                if (type.superClass() >= 0) {
                    extended.set(type.superClass());
                }
            }
        }
        return byName.get(name);
    }

    /** All supertypes, or nothing if not all of them are known. */
    private Optional<Set<String>> supertypesOf(String type) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (all.add(next)) {
                Optional<ClassHeader> header = classFiles.header(next);
                if (header.isEmpty()) {
                    return Optional.empty();
                }
                open.addAll(header.get().supertypes());
            }
        }
        return Optional.of(all);
    }
}
