package dev.auger.benchmarks.process;

import dev.auger.benchmarks.process.Contender.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every contender runs once unmeasured, which brings its files into memory and shows what it answers, and then once in each round, so
 * that noise meets all.
 */
public final class Rounds {
    private final Child child;
    private final int runs;
    private final int peerRuns;
    private final Map<String, String> failures = new LinkedHashMap<>();

    /**
     * @param runs rounds
     * @param peerRuns rounds in which peers run
     */
    public Rounds(Child child, int runs, int peerRuns) {
        this.child = child;
        this.runs = runs;
        this.peerRuns = peerRuns;
    }

    /** Looks at what a contender wrote when it ran unmeasured. */
    @FunctionalInterface
    public interface Check {
        /** @throws IllegalStateException if it cannot be right; nothing is measured then */
        void check(Contender contender) throws IOException, InterruptedException;
    }

    /**
     * Runs them all.
     *
     * @param label what they run on, for the progress on standard error
     * @return what each run used, in the given order, without those that failed
     */
    public Map<Contender, List<Usage>> run(String label, List<Contender> contenders, Check check)
            throws IOException, InterruptedException {
        Map<Contender, List<Usage>> used = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            say("%s: %s", label, contender.name());
            try {
                contender.before().prepare();
                child.answer(contender.command());
            } catch (Child.Failed e) {
                failures.put(contender.name(), e.getMessage());
                say("%s: %s", contender.name(), e.getMessage());
                continue;
            }
            check.check(contender);
            used.put(contender, new ArrayList<>());
        }
        for (int round = 1; round <= runs; round++) {
            say("%s: round %d of %d", label, round, runs);
            for (Map.Entry<Contender, List<Usage>> entry : used.entrySet()) {
                Contender contender = entry.getKey();
                if (round <= peerRuns || contender.kind() != Kind.PEER) {
                    contender.before().prepare();
                    entry.getValue().add(child.run(contender.command()));
                }
            }
        }
        return used;
    }

    /** Why contenders have no numbers, by name. */
    public Map<String, String> failures() {
        return failures;
    }

    /** Progress, for whoever waits. */
    public static void say(String format, Object... args) {
        System.err.printf(format + "%n", args);
    }
}
