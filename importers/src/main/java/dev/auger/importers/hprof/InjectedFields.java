package dev.auger.importers.hprof;

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
    /** Since JDK 19: JVMTI state, its counter and flag, and the epoch of JFR. */
    private static final int[] THREAD = {WORD, 4, 1, 2};
    /** klass, array_klass, oop_size, static_oop_field_count, source_file. */
    private static final int[] CLASS = {WORD, WORD, 4, 4, REFERENCE};
    /** The same before JDK 24, when init_lock, protection_domain and signers were injected too. */
    private static final int[] OLD_CLASS = {WORD, WORD, 4, 4, REFERENCE, REFERENCE, REFERENCE, REFERENCE};

    private static final Map<String, int[]> BY_NAME = Map.of(
            "java.lang.ClassLoader", new int[] {WORD},
            "java.lang.Module", new int[] {WORD},
            "java.lang.invoke.MemberName", new int[] {WORD},
            "java.lang.invoke.ResolvedMethodName", new int[] {WORD},
            "java.lang.invoke.MethodHandleNatives$CallSiteContext", new int[] {WORD, 8},
            "java.lang.StackFrameInfo", new int[] {2},
            "java.lang.InternalError", new int[] {1},
            "java.lang.String", new int[] {1});

    private InjectedFields() {}

    /**
     * @param feature feature version of the JDK, 0 if unknown
     * @param declaresSigners whether the dump's {@code java.lang.Class} has a Java field for signers
     */
    static int[] of(String className, int feature, boolean declaresSigners) {
        return switch (className) {
            case "java.lang.Class" -> declaresSigners ? CLASS : OLD_CLASS;
            case "java.lang.Thread" -> feature >= 19 ? THREAD : NONE;
            // JDK 8 and 7 had neither the flags of String nor module entries, but their loaders had no data either.
            case "java.lang.String" -> feature >= 13 ? BY_NAME.getOrDefault(className, NONE) : NONE;
            default -> BY_NAME.getOrDefault(className, NONE);
        };
    }

    /** Whether instances of a class vary in size in a way the dump does not tell. */
    static boolean unknowable(String className) {
        return className.equals("java.lang.Class") || className.equals("jdk.internal.vm.StackChunk");
    }
}
