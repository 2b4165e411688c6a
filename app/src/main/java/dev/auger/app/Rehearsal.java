package dev.auger.app;

import dev.auger.app.cli.AugerCommand;
import dev.auger.app.cli.Streams;
import dev.auger.app.prefs.UserFolders;
import dev.auger.app.shell.WindowRehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs short commands over the sample case, or opens the window, and shows nothing, so that the JVM can note down which classes they need:
 * {@code java -XX:AOTCacheOutput=FILE … Rehearsal commands|window SAMPLE}. The launcher of a checkout does so for commands after a
 * build, the installer for both; they then start from that cache.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param args what is rehearsed, and the folder of the sample case */
    public static void main(String[] args) throws IOException {
        Path sample = Path.of(args[1]);
        if (args[0].equals("window")) {
            UserOptions.file(UserFolders.here().config());
            WindowRehearsal.run(() -> AugerCommand.run(new String[0], Streams.standard(), Launcher.hooks()));
        } else {
            commands(sample.resolve("evidence"));
        }
        System.exit(0);
    }

    private static void commands(Path evidence) {
        String recording = evidence.resolve("parcels.jfr").toString();
        String dump = evidence.resolve("threads-1.txt").toString();
        List<String[]> commands = List.of(
                new String[] {"flame", recording, "--json"},
                new String[] {"flame", recording},
                new String[] {"alloc", recording, "--json"},
                new String[] {"events", recording, "--json"},
                new String[] {"info", recording, "--json"},
                new String[] {"threads", dump, "--json"});
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Streams io = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
        for (String[] command : commands) {
            AugerCommand.run(command, io, Launcher.hooks());
        }
    }
}
