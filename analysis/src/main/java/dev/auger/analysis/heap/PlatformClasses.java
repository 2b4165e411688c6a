package dev.auger.analysis.heap;

import java.util.List;

/** Tells classes of the JDK and of language runtimes from those of the program and its libraries. */
public final class PlatformClasses {

    private static final List<String> PREFIXES =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "kotlin.", "scala.", "dalvik.", "libcore.");

    private PlatformClasses() {}

    /** Whether a class is none of the program's own and of no library. */
    public static boolean contains(String className) {
        return PREFIXES.stream().anyMatch(className::startsWith);
    }
}
