package dev.auger.app.capture;

import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine that runs Java.
 *
 * @param pid as this machine numbers it
 * @param name main class, module, jar or source file; never empty
 * @param user whose it is, or empty if the system does not tell
 * @param started when it began, as far as the system tells
 * @param java version of its Java, or empty
 */
public record LocalJvm(long pid, String name, String user, Optional<Instant> started, String java, Access access) {

    /** Whether it can be asked for evidence from here. */
    public enum Access {
        /** As far as can be seen without asking it. */
        OPEN,
        /** It belongs to somebody else. */
        OTHER_USER,
        /** It sees other files than this process does, so it cannot write where it is told to. */
        CONTAINER;

        public String id() {
            return switch (this) {
                case OPEN -> "open";
                case OTHER_USER -> "other-user";
                case CONTAINER -> "container";
            };
        }
    }

    /** The first number of its version ({@code 17}; 8 for {@code 1.8}), or 0 if it is not known. */
    public int feature() {
        String[] parts = java.split("[^0-9]", 3);
        if (parts[0].isEmpty()) {
            return 0;
        }
        String first = parts[0].equals("1") && parts.length > 1 ? parts[1] : parts[0];
        return first.length() > 4 || first.isEmpty() ? 0 : Integer.parseInt(first);
    }

    /** Whether the process of this id is still the same one. */
    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> started.isEmpty()
                        || p.info().startInstant().isEmpty()
                        || p.info().startInstant().equals(started))
                .isPresent();
    }
}
