package dev.auger.importers.store;

import dev.auger.model.column.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Decides whether work goes on in the process's own memory or in mapped files. */
final class FreeMemory {

    /** {@code disk} or {@code memory} overrides what the system says it has. */
    private static final String PROPERTY = "auger.scratch";

    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path[] LIMITS = {
        Path.of("/sys/fs/cgroup/memory.max"), Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes")
    };
    private static final Path[] USES = {
        Path.of("/sys/fs/cgroup/memory.current"), Path.of("/sys/fs/cgroup/memory/memory.usage_in_bytes")
    };

    private FreeMemory() {}

    /**
     * Whether there is too little memory: less than twice what is needed.
     *
     * @param needed bytes that work is expected to take
     * @return null if there is enough, as far as the system tells
     */
    static Workspace.@Nullable Shortage shortage(long needed) {
        String said = System.getProperty(PROPERTY, "");
        if (said.equals("disk")) {
            return new Workspace.Shortage(needed, -1);
        }
        long available = said.equals("memory") ? Long.MAX_VALUE : available();
        return available / 2 >= needed ? null : new Workspace.Shortage(needed, available);
    }

    /** Bytes this process may still take, as far as the system tells; plenty where it does not. */
    private static long available() {
        long free = Math.min(meminfo(), Long.MAX_VALUE);
        for (int i = 0; i < LIMITS.length; i++) {
            long limit = number(LIMITS[i]);
            // Pages of files count as used and are given back when they are wanted, so the limit says more than what is
            // used.
            if (limit < Long.MAX_VALUE >> 1) {
                free = Math.min(free, Math.max(limit - number(USES[i]), limit / 4));
            }
        }
        return free;
    }

    private static long meminfo() {
        try {
            for (String line : Files.readAllLines(MEMINFO, StandardCharsets.US_ASCII)) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException | NumberFormatException notLinux) {
            return Long.MAX_VALUE;
        }
        return Long.MAX_VALUE;
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(
                    Files.readString(file, StandardCharsets.US_ASCII).trim());
        } catch (IOException | NumberFormatException noLimit) {
            return Long.MAX_VALUE;
        }
    }
}
