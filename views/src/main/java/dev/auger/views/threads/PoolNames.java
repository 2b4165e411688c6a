package dev.auger.views.threads;

import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import java.util.List;

/** How pools of threads are named, and how a thread's name is shortened under its pool's. */
final class PoolNames {

    private PoolNames() {}

    /** What threads of one pool have in common; empty for a thread that has nothing to go by. */
    static String key(ThreadRef ref) {
        if (!ref.name().isEmpty()) {
            return Names.poolOf(ref.name());
        }
        String group = ref.group();
        return group == null ? "" : Names.poolOf(group);
    }

    /**
     * {@code http-nio-8443-exec} for threads {@code http-nio-8443-exec-1} and following: what all names begin with, if that says all
     * but the last number; else the template without its last number, {@code pool-*-thread}.
     */
    static String label(String key, List<String> names) {
        String prefix = names.getFirst();
        for (String name : names) {
            while (!name.startsWith(prefix)) {
                prefix = prefix.substring(0, prefix.length() - 1);
            }
        }
        String template = trimmed(key);
        String common = names.size() == 1 ? prefix : trimmed(prefix);
        return common.length() >= template.length() ? common : template;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 1 && "*0123456789".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end > 1 && "-_ #.:/@[(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code exec-31} for {@code http-nio-8443-exec-31} under {@code http-nio-8443-exec}: the last word of the pool stays. */
    static String within(String pool, String name) {
        if (!name.startsWith(pool) || name.length() == pool.length()) {
            return name;
        }
        int separators = 0;
        for (int i = 0; i < pool.length(); i++) {
            separators += pool.charAt(i) == '-' ? 1 : 0;
        }
        // Two words read well as they stand; only longer names lose what the group's line says already.
        return separators < 2 ? name : name.substring(pool.lastIndexOf('-') + 1);
    }
}
