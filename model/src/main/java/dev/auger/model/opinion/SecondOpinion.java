package dev.auger.model.opinion;

import java.util.List;

/**
 * What another tool's rules say about a recording.
 *
 * @param engine whose rules, with version: {@code JDK Mission Control 9.1.2}
 * @param part what of the recording the rules saw
 * @param said rules that found something, highest score first, then by id; each id once
 * @param silent rules that had no say, by id
 * @param passed number of rules that ran and found nothing to remark
 */
public record SecondOpinion(
        String engine, ExaminedPart part, List<RuleVerdict> said, List<SilentRule> silent, int passed) {

    public SecondOpinion {
        said = List.copyOf(said);
        silent = List.copyOf(silent);
    }

    /** Rules in all. */
    public int rules() {
        return said.size() + silent.size() + passed;
    }
}
