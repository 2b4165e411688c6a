package dev.auger.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the command line in this process and keeps what it did.
 *
 * @param opened files the window was opened on, or null
 */
record Cli(int code, String out, String err, List<Path> opened) {

    static Cli run(String... args) {
        return runWith(new byte[0], args);
    }

    static Cli runWith(byte[] stdin, String... args) {
        return runWith(new ByteArrayInputStream(stdin), args);
    }

    static Cli runWith(InputStream stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams io = new Streams(
                stdin,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        @SuppressWarnings("unchecked")
        List<Path>[] opened = new List[1];
        Hooks hooks = new Hooks(
                (files, alone, texts) -> {
                    opened[0] = files;
                    return Exit.OK;
                },
                (folder, streams) -> {
                    streams.out().println("demo " + folder);
                    return Exit.OK;
                },
                (tree, title, locale, stream) -> stream.write(
                        ("picture of " + title + " with " + tree.sampleCount()).getBytes(StandardCharsets.UTF_8)));
        int code = AugerCommand.run(args, io, hooks);
        return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened[0]);
    }
}
