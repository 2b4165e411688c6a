package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.threads.Creator;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;

/** The thread that runs finalizers or cleaners, stuck in one: all others wait behind it. */
final class CleanerVerdict implements VerdictRule {

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        SeriesFacts.Test cleaner = cleaners(in);
        for (int i = 0; i < in.size(); i++) {
            if (cleaner.test(in.last(), i)
                    && in.kind(i) != WaitKind.RUNTIME
                    && !in.frames(i).isEmpty()) {
                boolean waits = in.kind(i) != WaitKind.RUNNING;
                if (in.stuck(i) || waits) {
                    Finding.Level level = in.stuck(i) ? Finding.Level.STRONG : Finding.Level.HINT;
                    found.add(in.verdict("L014-1", level, List.of(1), in.last().name(i), List.of(i)));
                }
            }
        }
        return found;
    }

    private static SeriesFacts.Test cleaners(SeriesFacts in) {
        if (in.isGo()) {
            return (dump, thread) -> {
                Creator creator = dump.creator(thread);
                return creator != null && creator.frame().qualifiedName().equals("runtime.createfing");
            };
        }
        return in.onStack(frame -> frame.startsWith("java.lang.ref.Finalizer$FinalizerThread.")
                || frame.startsWith("jdk.internal.ref.CleanerImpl."));
    }
}
