package dev.auger.analysis.heap.contents;

import java.util.Locale;

/**
 * One thing to know about an object besides its fields.
 *
 * @param text value as text
 * @param object object it is, or -1
 */
public record Detail(Kind kind, String text, long object) {

    /** What it says. */
    public enum Kind {
        NAME,
        THREAD_ID,
        STATE,
        DAEMON,
        PRIORITY,
        PARENT,
        CLASSES,
        SUPERCLASS,
        LOADER,
        CAPACITY,
        POSITION,
        LIMIT,
        ADDRESS,
        COMPONENT;

        /** The name in JSON and in resource keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
