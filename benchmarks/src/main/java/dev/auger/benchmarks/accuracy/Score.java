package dev.auger.benchmarks.accuracy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How good the conclusions about one program on one JDK are.
 *
 * @param service the program
 * @param jdk its version
 * @param said what was concluded
 * @param cpu seconds that took, those of starting included
 * @param failure why there is nothing, or empty
 */
record Score(Service service, int jdk, Conclusion.Said said, double cpu, String failure) {

    /** From here on a claim is a confident one. */
    static final double CONFIDENT = 0.7;

    /** Place of the first conclusion that names an accepted line, from 1; 0 if none does. */
    int lineRank() {
        return rank(said.conclusions(), conclusion -> conclusion.lineIn(service.answers()));
    }

    /** Place of the first conclusion that names an accepted method, from 1; 0 if none does. */
    int methodRank() {
        return rank(said.conclusions(), conclusion -> conclusion.methodIn(service.answers()));
    }

    /** Place of the first hint that names an accepted line, from 1; 0 if none does. */
    int hintRank() {
        return rank(said.hints(), hint -> hint.lineIn(service.answers()));
    }

    private static int rank(List<Conclusion> conclusions, Predicate<Conclusion> right) {
        for (int i = 0; i < conclusions.size(); i++) {
            if (right.test(conclusions.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    static boolean within(int rank, int places) {
        return rank > 0 && rank <= places;
    }

    Optional<Conclusion> first() {
        return said.conclusions().stream().findFirst();
    }

    boolean rightFirst() {
        return lineRank() == 1;
    }

    /** The conclusion it stands for first is none of the answers; so is any about a healthy program. */
    boolean wrongFirst() {
        return first().isPresent() && !rightFirst();
    }

    boolean confident() {
        return first().stream().anyMatch(conclusion -> conclusion.confidence() >= CONFIDENT);
    }

    /** Square of how far the first conclusion's confidence is from what it should have been. */
    double squaredError() {
        double error = first().map(Conclusion::confidence).orElse(0.0) - (rightFirst() ? 1 : 0);
        return error * error;
    }
}
