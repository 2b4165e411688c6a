package pt.mel.beehive;

import java.util.ArrayList;
import java.util.List;

/** Foretells how much honey there will be. */
final class Honey {
    private final List<Integer> sums = new ArrayList<>();

    double foretell(int grams) {
        sums.add(grams);
        if (sums.size() > 300) {
            sums.remove(0);
        }
        double best = 0;
        for (int season = 0; season < 60; season++) {
            double level = sums.get(0);
            for (int sum : sums) {
                level += (sum - level) * (season + 1) / 61.0;
                best = Math.max(best, Math.sqrt(Math.abs(level)) * Math.cos(season));
            }
        }
        return best;
    }
}
