package dev.auger.model.heap;

import java.util.Locale;

/**
 * One GC root.
 *
 * @param object object index
 * @param thread index into {@link dev.auger.model.HeapSnapshot#threads()}, or -1
 * @param frame frame of that thread's stack, 0 the top, or -1
 */
public record GcRoot(Kind kind, long object, int thread, int frame) {

    /** Root kinds of the format; ART's own kinds are {@link #OTHER}. */
    public enum Kind {
        UNKNOWN,
        JNI_GLOBAL,
        JNI_LOCAL,
        JAVA_FRAME,
        NATIVE_STACK,
        STICKY_CLASS,
        THREAD_BLOCK,
        MONITOR_USED,
        THREAD_OBJECT,
        OTHER;

        /** The name used in JSON and in resource keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
