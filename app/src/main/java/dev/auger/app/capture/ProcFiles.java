package dev.auger.app.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux tells everybody about a process (proc(5)): {@code cmdline}, its words each ended by a zero byte, and {@code comm}, its
 * name of at most 15 bytes. The link {@code exe}, which {@link ProcessHandle} goes by, only the owner may read.
 */
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");

    private final Path process;

    ProcFiles(long pid) {
        this(PROC, pid);
    }

    ProcFiles(Path proc, long pid) {
        process = proc.resolve(Long.toString(pid));
    }

    /** The command and its arguments; none if there is no such process, no such system, or it is one of the kernel. Never throws. */
    List<String> words() {
        String line = read("cmdline");
        return line.isEmpty() ? List.of() : List.of(line.split("\0"));
    }

    /** Its name; empty if it is not told. Never throws. */
    String comm() {
        return read("comm").strip();
    }

    private String read(String file) {
        try {
            return new String(Files.readAllBytes(process.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException | SecurityException notTold) {
            return "";
        }
    }

    /** Without the folder; as it is where it is no path. */
    static String fileName(String command) {
        try {
            Path last = Path.of(command).getFileName();
            return last == null ? command : last.toString();
        } catch (InvalidPathException e) {
            return command;
        }
    }
}
