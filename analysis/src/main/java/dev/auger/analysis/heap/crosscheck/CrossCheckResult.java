package dev.auger.analysis.heap.crosscheck;

import java.util.List;
import java.util.Locale;

/**
 * Our graph of a heap beside another parser's.
 *
 * @param parser whose parser
 * @param version which of it
 * @param checks what was compared, in the order of {@link Aspect}
 * @param differences what is not equal, in the order of {@link Aspect}, then the larger number first, then by name and address
 * @param omitted explained differences beyond those listed
 * @param rules rules of theirs that are in force, with how much of this heap each concerns
 * @param referenceBytes bytes they take a reference for
 * @param sizesCompared false where they take references for another size than they have, so that all their sizes are others
 */
public record CrossCheckResult(
        String parser,
        String version,
        List<Check> checks,
        List<Difference> differences,
        long omitted,
        List<RuleInForce> rules,
        int referenceBytes,
        boolean sizesCompared) {

    public CrossCheckResult {
        checks = List.copyOf(checks);
        differences = List.copyOf(differences);
        rules = List.copyOf(rules);
    }

    /**
     * A rule that the other parser was found to read by.
     *
     * @param touched objects, references or roots it concerns
     */
    public record RuleInForce(GraphRule rule, long touched) {}

    /** What became of one line of the comparison. */
    public enum Verdict {
        EQUAL,
        EXPLAINED,
        OPEN;

        /** The name used in resource keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a check: a difference without a cause leaves it open. */
    public Verdict verdict(Check check) {
        if (check.agrees()) {
            return Verdict.EQUAL;
        }
        boolean open = differences.stream().anyMatch(d -> d.aspect() == check.aspect() && !d.explained());
        return open ? Verdict.OPEN : Verdict.EXPLAINED;
    }

    /** Everything is equal or explained. */
    public boolean passed() {
        return differences.stream().allMatch(Difference::explained);
    }

    public long unexplained() {
        return differences.stream().filter(d -> !d.explained()).count();
    }

    /** How much of the heap a rule concerns; 0 if it is not in force. */
    public long touched(GraphRule rule) {
        return rules.stream()
                .filter(r -> r.rule() == rule)
                .mapToLong(RuleInForce::touched)
                .sum();
    }
}
