package dev.auger.analysis.quality;

import dev.auger.model.trail.Phrase;

/**
 * One sentence on what can or cannot be concluded from a recording.
 *
 * @param text its key is the verdict's stable code; arguments may be phrases and lists of phrases themselves
 * @param remedy what to record with next time: a setting or option to copy; empty if there is none
 */
public record Verdict(Severity severity, Phrase text, String remedy) {

    /** Worst first. */
    public enum Severity {
        /** Something that should be in the recording is lost: answers drawn from it may be wrong. */
        LOST,
        /** Answers are there, with a doubt. */
        DOUBT,
        /** A question the recording cannot answer. */
        MISSING,
        /** A question it can answer, and how well. */
        CAN
    }

    /** The code: {@code lost.buffers}. */
    public String code() {
        String key = text.key();
        return key.startsWith(Verdicts.PREFIX) ? key.substring(Verdicts.PREFIX.length()) : key;
    }
}
