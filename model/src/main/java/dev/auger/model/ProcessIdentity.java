package dev.auger.model;

import dev.auger.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which process a file speaks of. Every part may be unknown; evidence without one joins others only by assumption, and such
 * a join is at most {@link Grade#INFERRED}.
 *
 * @param pid operating-system process id, or -1
 */
public record ProcessIdentity(
        @Nullable String host, long pid, @Nullable Moment start) {

    public static final ProcessIdentity UNKNOWN = new ProcessIdentity(null, -1, null);

    /** Both name a pid and it is the same one, and no known part differs. */
    public boolean provenSame(ProcessIdentity other) {
        return pid > 0 && pid == other.pid && !contradicts(other);
    }

    /** A part known on both sides differs, so the two cannot be one process. Starts may differ by clock granularity. */
    public boolean contradicts(ProcessIdentity other) {
        if (pid > 0 && other.pid > 0 && pid != other.pid) {
            return true;
        }
        if (host != null && other.host != null && !host.equals(other.host)) {
            return true;
        }
        return start != null
                && other.start != null
                && start.zoned() == other.start.zoned()
                && Math.abs(start.epochNanos() - other.start.epochNanos()) > 5_000_000_000L;
    }
}
