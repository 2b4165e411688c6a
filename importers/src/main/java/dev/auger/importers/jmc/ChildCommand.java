package dev.auger.importers.jmc;

import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The command that starts the child. Its jars are found where this process would find them, without loading a class of theirs:
 * so it is the same from a checkout, in an installed application, and in a test.
 */
final class ChildCommand {

    static final String MAIN = "dev.auger.importers.jmc.child.RulesMain";

    /** One class of each jar the child needs; the tool's own first. */
    private static final List<String> NEEDED = List.of(
            "org/openjdk/jmc/common/item/IItem.class",
            "org/openjdk/jmc/flightrecorder/JfrLoaderToolkit.class",
            "org/openjdk/jmc/flightrecorder/rules/IRule.class",
            "org/openjdk/jmc/flightrecorder/rules/jdk/general/DumpReasonRule.class",
            "org/owasp/encoder/Encode.class",
            "net/jpountz/lz4/LZ4Factory.class",
            MAIN.replace('.', '/') + ".class");

    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private ChildCommand() {}

    /**
     * The command.
     *
     * @param classPath where the child's classes are
     * @param zone the time zone of the moments in the rules' sentences
     * @param heapBytes most the child's Java heap may take
     */
    static List<String> of(List<Path> classPath, String mainClass, String zone, long heapBytes, List<String> arguments)
            throws OpinionFailure {
        List<String> command = new ArrayList<>();
        NICE.stream().filter(Files::isExecutable).findFirst().ifPresent(nice -> {
            // Its work is never urgent.
            command.addAll(List.of(nice.toString(), "-n", "10"));
        });
        command.add(java().toString());
        command.addAll(List.of(
                "-Xmx" + Math.ceilDiv(heapBytes, 1 << 20) + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The parser takes a thread a processor; one is enough in the background.
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                // What the VM says of that is no line of ours.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                // The same recording gives the same sentences on every machine.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=" + zone,
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** {@code java} of the runtime this process runs on. */
    private static Path java() throws OpinionFailure {
        Path bin = Path.of(System.getProperty("java.home", ""), "bin");
        for (String name : new String[] {"java", "java.exe"}) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        throw new OpinionFailure(Reason.NO_JAVA, "this Java runtime has no java command to start the rules with");
    }

    /** Jars and folders that hold the tool and {@link #MAIN}, each once. */
    static List<Path> classPath() throws OpinionFailure {
        Set<Path> found = new LinkedHashSet<>();
        for (String resource : NEEDED) {
            URL url = ChildCommand.class.getClassLoader().getResource(resource);
            if (url == null) {
                throw missing(resource);
            }
            found.add(place(url, resource));
        }
        return List.copyOf(found);
    }

    private static Path place(URL url, String resource) throws OpinionFailure {
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String folder = url.toURI().toString();
            return Path.of(URI.create(folder.substring(0, folder.length() - resource.length())));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw missing(resource);
        }
    }

    private static OpinionFailure missing(String resource) {
        return new OpinionFailure(Reason.NO_JARS, "Mission Control's jars are not there: no " + resource);
    }
}
