package dev.auger.analysis.threads.verdict;

import java.util.List;

/** Looks for one kind of trouble. Stateless; gives nothing where the dumps do not tell. */
@FunctionalInterface
interface VerdictRule {

    List<Verdict> verdicts(SeriesFacts in);
}
