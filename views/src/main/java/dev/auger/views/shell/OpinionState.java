package dev.auger.views.shell;

import java.util.List;

/**
 * What the group of another tool's rules shows.
 *
 * @param phase where the asking is
 * @param fraction of the rules done while it runs, negative while unknown
 * @param progress the same in words, may be empty
 * @param notes one sentence each: what the rules saw, how many agree, why there is no answer
 * @param cards what they found, highest score first
 * @param silent rules that had no say
 */
public record OpinionState(
        Phase phase,
        double fraction,
        String progress,
        List<String> notes,
        List<OpinionCard> cards,
        List<Silent> silent) {

    /** Where the asking is. */
    public enum Phase {
        /** Not asked. */
        IDLE,
        RUNNING,
        /** Answered, for some or all recordings. */
        DONE,
        /** No answer; notes say why. */
        FAILED,
        CANCELLED
    }

    /**
     * A rule without a say.
     *
     * @param why the events it needs, or the tool's words
     */
    public record Silent(String rule, String why) {}

    public OpinionState {
        notes = List.copyOf(notes);
        cards = List.copyOf(cards);
        silent = List.copyOf(silent);
    }

    public static OpinionState idle() {
        return new OpinionState(Phase.IDLE, -1, "", List.of(), List.of(), List.of());
    }

    public static OpinionState running(double fraction, String progress) {
        return new OpinionState(Phase.RUNNING, fraction, progress, List.of(), List.of(), List.of());
    }
}
