package dev.auger.benchmarks.accuracy;

import java.util.List;
import java.util.function.Predicate;

/** Sums over programs. */
record Totals(
        int defects,
        int lineFirst,
        int lineThree,
        int methodThree,
        int wrongFirst,
        int healthy,
        int healthyClaimed,
        int healthyConfident,
        double brier,
        double confidentShare,
        double cpu,
        double mostCpu) {

    static Totals of(List<Score> scores) {
        List<Score> defects =
                scores.stream().filter(score -> !score.service().healthy()).toList();
        List<Score> healthy =
                scores.stream().filter(score -> score.service().healthy()).toList();
        List<Score> right = defects.stream().filter(Score::rightFirst).toList();
        return new Totals(
                defects.size(),
                right.size(),
                count(defects, score -> Score.within(score.lineRank(), 3)),
                count(defects, score -> Score.within(score.methodRank(), 3)),
                count(defects, Score::wrongFirst),
                healthy.size(),
                count(healthy, score -> score.first().isPresent()),
                count(healthy, Score::confident),
                scores.stream()
                        .filter(score -> score.first().isPresent())
                        .mapToDouble(Score::squaredError)
                        .average()
                        .orElse(0),
                right.isEmpty() ? 0 : (double) count(right, Score::confident) / right.size(),
                scores.stream().mapToDouble(Score::cpu).average().orElse(0),
                scores.stream().mapToDouble(Score::cpu).max().orElse(0));
    }

    private static int count(List<Score> scores, Predicate<Score> counted) {
        return (int) scores.stream().filter(counted).count();
    }
}
