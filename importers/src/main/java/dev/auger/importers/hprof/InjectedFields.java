package dev.auger.importers.hprof;

import dev.auger.model.heap.HeapClass;
import java.util.Map;

/**
 * Fields HotSpot adds to classes of {@code java.base}, which dumps do not show ({@code *_INJECTED_FIELDS} in
 * {@code classfile/javaClasses.hpp}, JDK 17 to 25). Sizes in bytes; {@link #REFERENCE} is a reference, {@link #WORD} a machine
 * word.
 */
final class InjectedFields {

    static final int REFERENCE = -1;
    static final int WORD = -2;

    private static final int[] NONE = {};
    private static final int[] STRING = {1};
    /** Since JDK 8, when classes left the Java heap. */
    private static final int[] LOADER = {WORD};
    /** Since JDK 19: JVMTI state, its counter and flag, and the epoch of JFR. */
    private static final int[] THREAD = {WORD, 4, 1, 2};
    /** klass, array_klass, oop_size, static_oop_field_count, source_file, init_lock. */
    private static final int[] CLASS = {WORD, WORD, 4, 4, REFERENCE, REFERENCE};
    /** The same before protection_domain and signers became Java fields. */
    private static final int[] OLD_CLASS = {WORD, WORD, 4, 4, REFERENCE, REFERENCE, REFERENCE, REFERENCE};

    private static final Map<String, int[]> BY_NAME = Map.of(
            "java.lang.Module", new int[] {WORD},
            "java.lang.invoke.MemberName", new int[] {WORD},
            "java.lang.invoke.MethodHandleNatives$CallSiteContext", new int[] {WORD, 8},
            "java.lang.StackFrameInfo", new int[] {2},
            "java.lang.InternalError", new int[] {1});

    private InjectedFields() {}

    /** @param feature feature version of the JDK, 0 if unknown, {@link JdkVersion#NO_JDK} for Android */
    static int[] of(HeapClass type, int feature) {
        if (feature == JdkVersion.NO_JDK) {
            return NONE;
        }
        return switch (type.name()) {
            case "java.lang.Class" -> declares(type, "signers") ? CLASS : OLD_CLASS;
            case "java.lang.Thread" -> feature >= 19 ? THREAD : NONE;
            case "java.lang.invoke.ResolvedMethodName" ->
                declares(type, "vmholder") ? new int[] {WORD} : new int[] {WORD, REFERENCE};
            case "java.lang.ClassLoader" -> feature == 0 || feature >= 8 ? LOADER : NONE;
            case "java.lang.String" -> feature >= 13 ? STRING : NONE;
            default -> BY_NAME.getOrDefault(type.name(), NONE);
        };
    }

    private static boolean declares(HeapClass type, String field) {
        return type.fields().stream().anyMatch(f -> f.name().equals(field));
    }

    /** Whether instances of a class vary in size in a way the dump does not tell. */
    static boolean unknowable(String className) {
        return className.equals("java.lang.Class") || className.equals("jdk.internal.vm.StackChunk");
    }
}
