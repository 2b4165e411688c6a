package dev.auger.analysis.threads.verdict;

import dev.auger.model.Frame;
import dev.auger.model.trail.Finding;
import java.util.List;

/**
 * One thing the dumps of a process say is wrong, or may be. Texts go by the pattern: its title, why it may be harmless, and what to do
 * next.
 *
 * @param pattern id in the catalogue of patterns
 * @param level a proof needs no second look; strong findings grew over three dumps or stood still in them; a single dump gives hints
 * @param count threads it speaks about, in the last dump
 * @param trend that count in every dump, oldest first
 * @param place where it happens, for the title: a function, a pool, a lock
 * @param threads indexes into the last dump, ascending
 * @param stack frames of one of them, top first; may be empty
 */
public record Verdict(
        String pattern,
        Finding.Level level,
        int count,
        List<Integer> trend,
        String place,
        List<Integer> threads,
        List<Frame> stack) {

    public Verdict {
        trend = List.copyOf(trend);
    }
}
