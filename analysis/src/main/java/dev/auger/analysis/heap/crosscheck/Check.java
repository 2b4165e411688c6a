package dev.auger.analysis.heap.crosscheck;

/**
 * One line of the comparison.
 *
 * @param ours our number; where many answers are compared, how many
 * @param theirs theirs; where many are compared, how many of them are equal
 */
public record Check(Aspect aspect, long ours, long theirs) {

    public boolean agrees() {
        return ours == theirs;
    }
}
