package dev.auger.benchmarks.process;

import java.io.IOException;
import java.util.List;

/**
 * A command that is measured.
 *
 * @param name as the table calls it
 * @param kind whose it is, and whose start-up is taken off
 * @param question what it is asked: contenders with the same question are compared; empty for what is compared with nothing
 * @param command with all its arguments
 * @param before what has to be done before each run, unmeasured
 */
public record Contender(String name, Kind kind, String question, List<String> command, Preparation before) {

    /** Whose a command is. */
    public enum Kind {
        /** Our program doing nothing. */
        OUR_START,
        /** A JVM doing nothing. */
        JAVA_START,
        /** Our program. */
        OURS,
        /** Another one. */
        PEER
    }

    /** Brings files into the state a command is to find. */
    @FunctionalInterface
    public interface Preparation {
        /** For a command that finds everything as it is. */
        Preparation NONE = () -> {};

        void prepare() throws IOException;
    }

    /** A command before which nothing has to be done. */
    public Contender(String name, Kind kind, String question, List<String> command) {
        this(name, kind, question, command, Preparation.NONE);
    }

    public boolean start() {
        return kind == Kind.OUR_START || kind == Kind.JAVA_START;
    }

    public boolean ours() {
        return kind == Kind.OUR_START || kind == Kind.OURS;
    }
}
