package dev.auger.analysis.heap.crosscheck;

/**
 * One line of the comparison.
 *
 * @param ours our number; where many answers are compared, how many
 * @param theirs theirs; where many are compared, how many of them are equal
 */
public record Check(Aspect aspect, long ours, long theirs) {

    /** What its two numbers are: of single answers they are counts, whatever the answers are. */
    public Aspect.Kind kind() {
        return aspect.kind() == Aspect.Kind.DIGEST ? Aspect.Kind.DIGEST : Aspect.Kind.COUNT;
    }

    public boolean agrees() {
        return ours == theirs;
    }
}
