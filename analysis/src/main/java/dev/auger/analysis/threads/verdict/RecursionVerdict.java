package dev.auger.analysis.threads.verdict;

import dev.auger.model.Frame;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stacks that are one function over and over. */
final class RecursionVerdict implements VerdictRule {

    private static final int JAVA_DEPTH = 500;
    /** Go prints no more than 100 frames of a stack. */
    private static final int GO_DEPTH = 100;

    private static final double SHARE = 0.8;

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        int least = in.isGo() ? GO_DEPTH : JAVA_DEPTH;
        Map<Integer, List<Integer>> byStack = new HashMap<>();
        for (int i = 0; i < in.size(); i++) {
            int stack = in.last().stack(i);
            if (stack >= 0 && in.last().frames(stack).size() >= least) {
                byStack.computeIfAbsent(stack, k -> new ArrayList<>()).add(i);
            }
        }
        List<Verdict> found = new ArrayList<>();
        byStack.forEach((stack, threads) -> {
            String repeated = repeated(in.last().frames(stack));
            if (!repeated.isEmpty()) {
                found.add(in.verdict("L009-2", Finding.Level.HINT, List.of(threads.size()), repeated, threads));
            }
        });
        return found;
    }

    private static String repeated(List<Frame> frames) {
        Map<String, Integer> counts = new HashMap<>();
        for (Frame frame : frames) {
            int count = counts.merge(frame.qualifiedName(), 1, Integer::sum);
            if (count >= SHARE * frames.size()) {
                return frame.qualifiedName();
            }
        }
        return "";
    }
}
