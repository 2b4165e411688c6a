package dev.auger.app;

import dev.auger.app.cli.AugerCommand;
import dev.auger.app.cli.Streams;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs short commands over the sample case and shows nothing, so that the JVM can note down which classes commands need:
 * {@code java -XX:AOTCacheOutput=FILE … Rehearsal EVIDENCE}. The launcher does so after a build; a command then starts from that cache.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param args the folder of the sample's evidence */
    public static void main(String[] args) {
        Path evidence = Path.of(args[0]);
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
        System.exit(0);
    }
}
