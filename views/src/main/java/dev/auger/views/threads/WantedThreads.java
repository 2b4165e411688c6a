package dev.auger.views.threads;

import dev.auger.model.ThreadRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chosen threads, found in another file by what both know of them, as {@link ThreadRef#matches} does, but in constant time: a
 * choice may be ten thousand virtual threads.
 */
final class WantedThreads {

    private final Set<Long> javaIds = new HashSet<>();
    private final Set<Long> osIds = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    WantedThreads(List<ThreadRef> wanted) {
        for (ThreadRef ref : wanted) {
            if (ref.javaId() > 0) {
                javaIds.add(ref.javaId());
            }
            if (ref.osId() > 0 && !ref.virtual()) {
                osIds.add(ref.osId());
            }
            if (!ref.name().isEmpty()) {
                names.add(ref.name());
            }
        }
    }

    boolean contains(ThreadRef ref) {
        if (ref.javaId() > 0 && !javaIds.isEmpty()) {
            return javaIds.contains(ref.javaId());
        }
        if (ref.osId() > 0 && !ref.virtual() && !osIds.isEmpty()) {
            return osIds.contains(ref.osId());
        }
        return names.contains(ref.name());
    }
}
