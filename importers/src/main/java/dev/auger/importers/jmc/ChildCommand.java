package dev.auger.importers.jmc;

import dev.auger.importers.child.ChildClassPath;
import dev.auger.importers.child.ChildJvm;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.nio.file.Path;
import java.util.List;

/** The command that starts the rules. */
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
            ChildClassPath.resource(MAIN));

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
        // It is done before a better compiler would pay.
        List<String> options = List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=" + zone);
        return ChildJvm.command(Tool.JMC, classPath, mainClass, heapBytes, options, arguments);
    }

    /** Jars and folders that hold the tool and {@link #MAIN}, each once. */
    static List<Path> classPath() throws OpinionFailure {
        return ChildClassPath.of(Tool.JMC, NEEDED);
    }
}
