package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.analysis.trail.running.Idioms.Spent;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a library's loop the samples that compiled code ascribes to its caller. A sampler stops a thread where its code can be stopped,
 * and in a loop that was compiled into its caller that is mostly the caller's own loop: a search of a list then shows as time
 * of the method that searches, at whatever line its loop ends.
 */
final class InlinedLoops {

    /** The ways whose library code is a loop small enough to be compiled into its caller. */
    private static final Set<String> LOOPS = Set.of("list-search", "list-shift", "linked-list-index", "queue-size");

    /** Samples that must show the loop itself. */
    private static final long MIN_SAMPLES = 8;

    private InlinedLoops() {}

    /** What a method's samples are spent on. */
    private static final class Below {
        final Tally<Spent> loops = new Tally<>();
        long others;
    }

    /**
     * Adds them.
     *
     * @param spent what each stack spends its time on, or null; changed
     */
    static void ascribe(@Nullable Spent[] spent, Stacks stacks, Samples samples, OwnCode ownCode) {
        Map<String, Below> methods = new HashMap<>();
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            int own = ownCode.topOwnFrame(stacks, stack);
            if (own <= 0) {
                continue;
            }
            Below below = methods.computeIfAbsent(stacks.frameAt(stack, own).qualifiedName(), m -> new Below());
            Spent known = spent[stack];
            if (known != null && LOOPS.contains(known.idiom())) {
                below.loops.add(known, samples.weight().get(i));
            } else {
                below.others++;
            }
        }
        for (int stack = 0; stack < spent.length; stack++) {
            if (spent[stack] == null && stacks.depth(stack) > 0 && ownCode.topOwnFrame(stacks, stack) == 0) {
                Below below = methods.get(stacks.frameAt(stack, 0).qualifiedName());
                if (below != null && below.loops.samples() >= Math.max(MIN_SAMPLES, below.others)) {
                    spent[stack] = below.loops.top().map(Tally.Entry::key).orElse(null);
                }
            }
        }
    }
}
