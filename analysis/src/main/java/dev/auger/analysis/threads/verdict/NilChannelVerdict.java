package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.Names;
import dev.auger.model.trail.Finding;
import java.util.List;

/** Goroutines that wait for a channel that is nil: nobody can ever send to it. {@code select {}} is meant to wait for ever and does not count. */
final class NilChannelVerdict implements VerdictRule {

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        SeriesFacts.Test nil = (dump, i) ->
                in.kind(dump, i) == WaitKind.CHAN_NIL && dump.stateText(i).contains("nil chan");
        List<Integer> threads = in.isGo() ? in.threads(nil) : List.of();
        if (threads.isEmpty()) {
            return List.of();
        }
        String place = in.frames(threads.getFirst()).stream()
                .filter(frame -> !frame.qualifiedName().startsWith("runtime."))
                .findFirst()
                .map(Names::shortFrame)
                .orElse("");
        return List.of(in.verdict("S001-1", Finding.Level.PROOF, in.trend(nil), place, threads));
    }
}
