package dev.auger.model;

import org.jspecify.annotations.Nullable;

/**
 * One thread as one file names it; the keys join it across files.
 *
 * @param name thread name, may be empty (virtual threads usually have none)
 * @param javaId {@code Thread.threadId()}, or -1 where the file does not say
 * @param osId operating-system thread id (nid), or -1
 * @param virtual a virtual thread
 * @param group thread group or container, if known
 */
public record ThreadRef(
        String name,
        long javaId,
        long osId,
        boolean virtual,
        @Nullable String group) {

    /**
     * Whether two references of one process can be the same thread: by Java id when both have it, else by operating-system
     * id, else by name.
     */
    public boolean matches(ThreadRef other) {
        if (javaId > 0 && other.javaId > 0) {
            return javaId == other.javaId;
        }
        if (osId > 0 && other.osId > 0 && !virtual && !other.virtual) {
            return osId == other.osId;
        }
        return !name.isEmpty() && name.equals(other.name);
    }

    /** The name, or {@code thread #id} for a nameless one. */
    public String displayName() {
        if (!name.isEmpty()) {
            return name;
        }
        if (javaId > 0) {
            return (virtual ? "virtual #" : "thread #") + javaId;
        }
        return osId > 0 ? "thread " + osId : "?";
    }
}
