package dev.auger.benchmarks.recordings;

import java.util.List;

/**
 * A command that is measured.
 *
 * @param name as the table calls it
 * @param kind what is asked and whose start-up is taken off
 * @param command without the recording, which is its last argument or takes the place of {@code FILE}
 */
record Contender(String name, Kind kind, List<String> command) {

    /** What a contender is. */
    enum Kind {
        /** Our program doing nothing. */
        OUR_START,
        /** A JVM doing nothing. */
        JAVA_START,
        /** Ours, asked for the call tree of CPU samples. */
        OUR_FLAME,
        /** Ours, asked something else. */
        OURS,
        /** A peer, asked for the call tree of CPU samples. */
        PEER
    }

    boolean start() {
        return kind == Kind.OUR_START || kind == Kind.JAVA_START;
    }

    boolean ours() {
        return kind == Kind.OUR_START || kind == Kind.OUR_FLAME || kind == Kind.OURS;
    }

    /** Whether its answer is the call tree that all have to agree on. */
    boolean checked() {
        return kind == Kind.OUR_FLAME || kind == Kind.PEER;
    }

    List<String> on(String recording) {
        return command.stream()
                .map(word -> word.equals("FILE") ? recording : word)
                .toList();
    }
}
