package dev.auger.importers.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether work goes on in the process's own memory or in mapped files.
 *
 * @param reason one English phrase for people; empty where memory is plenty
 */
record MemoryChoice(boolean inFiles, String reason) {

    /** {@code disk} or {@code memory} overrides what the system says it has. */
    static final String PROPERTY = "auger.scratch";

    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path[] LIMITS = {
        Path.of("/sys/fs/cgroup/memory.max"), Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes")
    };
    private static final Path[] USES = {
        Path.of("/sys/fs/cgroup/memory.current"), Path.of("/sys/fs/cgroup/memory/memory.usage_in_bytes")
    };

    /** @param needed bytes that work is expected to take */
    static MemoryChoice of(long needed) {
        String said = System.getProperty(PROPERTY, "");
        if (said.equals("disk")) {
            return new MemoryChoice(true, "working memory is kept on disk, as asked");
        }
        long available = said.equals("memory") ? Long.MAX_VALUE : available();
        if (available / 2 >= needed) {
            return new MemoryChoice(false, "");
        }
        return new MemoryChoice(
                true,
                String.format(
                        Locale.ROOT,
                        "working memory is kept on disk: %d MiB may be needed, %d MiB are free",
                        needed >> 20,
                        available >> 20));
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
