package dev.auger.importers.child;

import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a child: a small JVM of low priority that is the same on every machine. */
public final class ChildJvm {

    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private ChildJvm() {}

    /**
     * The command.
     *
     * @param classPath where the child's classes are
     * @param heapBytes most the child's Java heap may take
     * @param options what is peculiar to this child
     */
    public static List<String> command(
            Tool tool,
            List<Path> classPath,
            String mainClass,
            long heapBytes,
            List<String> options,
            List<String> arguments)
            throws OpinionFailure {
        List<String> command = new ArrayList<>();
        NICE.stream().filter(Files::isExecutable).findFirst().ifPresent(nice -> {
            // Its work is never urgent.
            command.addAll(List.of(nice.toString(), "-n", "10"));
        });
        command.add(java(tool).toString());
        command.addAll(List.of(
                "-Xmx" + Math.ceilDiv(heapBytes, 1 << 20) + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+UseSerialGC",
                // The parsers take a thread a processor; one is enough in the background.
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                // What the VM says of that is no line of ours.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                // The same file gives the same sentences on every machine.
                "-Duser.language=en",
                "-Duser.country=US"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** {@code java} of the runtime this process runs on. */
    private static Path java(Tool tool) throws OpinionFailure {
        Path bin = Path.of(System.getProperty("java.home", ""), "bin");
        for (String name : new String[] {"java", "java.exe"}) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        throw new OpinionFailure(
                tool, Reason.NO_JAVA, "this Java runtime has no java command to start " + tool.process() + " with");
    }
}
