package dev.auger.app.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a command reads and writes. Tests give their own; {@link #standard} is the process's.
 *
 * @param out tables, or JSON in UTF-8; buffered, flushed at the end of a command
 * @param err messages and progress
 * @param errIsTerminal asked only when there is progress to show
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, BooleanSupplier errIsTerminal) {

    /** Streams that are no terminal. */
    public Streams(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, err, () -> false);
    }

    /** Standard input, output and error of the process. */
    public static Streams standard() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, encoding());
        return new Streams(System.in, out, System.err, Streams::standardErrorIsTerminal);
    }

    /** The terminal's encoding; a plain C locale still gets UTF-8, because class names and Chinese need it. */
    private static Charset encoding() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        if (!Charset.isSupported(name) || Charset.forName(name).equals(StandardCharsets.US_ASCII)) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(name);
    }

    /** Java can only ask about stdin and stdout together; where the system shows the descriptor, look at it itself. */
    private static boolean standardErrorIsTerminal() {
        Path descriptor = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(descriptor)) {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
