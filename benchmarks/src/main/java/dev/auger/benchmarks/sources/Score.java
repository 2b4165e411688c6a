package dev.auger.benchmarks.sources;

import java.util.Map;
import java.util.TreeMap;

/** How many frames were right, and what became of the others. */
final class Score {

    private int right;
    private int all;
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();

    /** @param outcome empty if it was right, else why it was not */
    void add(String outcome, Sample.Line frame) {
        all++;
        if (outcome.isEmpty()) {
            right++;
        } else {
            wrong.merge(outcome, 1, Integer::sum);
            examples.putIfAbsent(outcome, frame.className() + '.' + frame.method() + ':' + frame.line());
        }
    }

    void add(Score other) {
        right += other.right;
        all += other.all;
    }

    String percent() {
        return all == 0 ? "–" : String.format("%.2f", 100.0 * Math.min(right, all) / all);
    }

    int all() {
        return all;
    }

    void explain(Appendable out, String name) throws java.io.IOException {
        for (Map.Entry<String, Integer> e : wrong.entrySet()) {
            out.append("  ")
                    .append(name)
                    .append(": ")
                    .append(String.valueOf(e.getValue()))
                    .append(" × ")
                    .append(e.getKey())
                    .append(", first ")
                    .append(examples.get(e.getKey()))
                    .append('\n');
        }
    }
}
