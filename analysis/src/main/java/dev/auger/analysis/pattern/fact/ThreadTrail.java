package dev.auger.analysis.pattern.fact;

import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trails of threads of the last dump of a process.
 *
 * @param file of that dump
 */
public record ThreadTrail(List<ThreadDump> series, String file, Sources sources) {

    /** One for each process the dumps are of. */
    public static List<ThreadTrail> all(Sources sources) {
        List<ThreadTrail> found = new ArrayList<>();
        for (Rows rows : sources.rows("threads", List.of())) {
            if (rows instanceof ThreadRows threads) {
                found.add(new ThreadTrail(threads.series(), threads.file(), sources));
            }
        }
        return found;
    }

    public ThreadDump last() {
        return series.getLast();
    }

    /** The own line nearest the top. */
    public @Nullable CodePoint site(List<Frame> stack) {
        return stack.stream()
                .filter(sources::own)
                .findFirst()
                .map(CodePoint::of)
                .orElse(null);
    }

    /**
     * Thread, stack and line.
     *
     * @param threads indexes into the last dump
     * @param stack of one of them, top first
     */
    public Trail trail(List<Integer> threads, List<Frame> stack) {
        List<ThreadRef> refs = threads.stream().map(i -> last().ref(i)).toList();
        if (refs.isEmpty()) {
            return new Trail(List.of(), Selection.NONE);
        }
        String first = refs.getFirst().displayName();
        String label = refs.size() == 1 ? first : Names.poolOf(first) + " \u00d7" + refs.size();
        Share share = Share.exact(refs.size(), last().size());
        List<Hop> hops = new ArrayList<>();
        hops.add(Hops.of(Layer.THREAD, label, share, Grade.EXACT, "pattern.hop.threads", file, first));
        if (!stack.isEmpty()) {
            hops.add(Hops.of(
                    Layer.STACK,
                    Names.shortFrame(stack.get(called(stack))),
                    share,
                    Grade.EXACT,
                    "pattern.hop.stack",
                    file,
                    first));
        }
        CodePoint site = site(stack);
        hops.addAll(Hops.code(site, share, Grade.EXACT, file, first));
        List<String> path = stack.reversed().stream().map(Frame::qualifiedName).toList();
        return new Trail(
                hops, Selection.NONE.withThreads(refs, label).withStack(path).withCode(site));
    }

    /** What the own line calls. */
    private int called(List<Frame> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (sources.own(stack.get(i))) {
                return Math.max(0, i - 1);
            }
        }
        return 0;
    }
}
