package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines that throw, by samples. Recordings of older JVMs have samples of errors only, and the number of all exceptions; there the stack traces
 * they fill in are seen among what is allocated.
 */
final class Throwers {

    private static final String FILL_IN = "fillInStackTrace";

    private final Samples samples;
    private final Recording recording;
    private final OwnCode ownCode;
    private final boolean traces;
    private final @Nullable Site[] sites;
    private final boolean[] asked;

    private Throwers(Recording recording, Samples samples, OwnCode ownCode, boolean traces) {
        this.samples = samples;
        this.recording = recording;
        this.ownCode = ownCode;
        this.traces = traces;
        this.sites = new Site[recording.stacks().size()];
        this.asked = new boolean[sites.length];
    }

    /** Empty where the recording shows no exceptions and no stack traces. */
    static Optional<Throwers> of(Investigation in, Recording recording) {
        Optional<Samples> thrown =
                recording.samples(SampleKind.EXCEPTIONS).filter(s -> s.size() >= ExceptionRule.MIN_TIMEOUTS);
        return thrown.map(s -> new Throwers(recording, s, in.ownCode(), false))
                .or(() -> recording.samples(SampleKind.ALLOC).map(s -> new Throwers(recording, s, in.ownCode(), true)));
    }

    Samples samples() {
        return samples;
    }

    /** Whether these are stack traces among what was allocated, not exceptions. */
    boolean areTraces() {
        return traces;
    }

    /** The samples that show something thrown. */
    long count() {
        if (!traces) {
            return samples.size();
        }
        long count = 0;
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            count += stack >= 0 && fillsIn(recording.stacks(), stack) ? 1 : 0;
        }
        return count;
    }

    /** The own frame nearest to the throw that is not the exception's own constructor; null where a stack has none or shows none. */
    @Nullable
    Site of(int stack) {
        if (stack < 0) {
            return null;
        }
        if (!asked[stack]) {
            asked[stack] = true;
            sites[stack] = !traces || fillsIn(recording.stacks(), stack) ? thrower(stack) : null;
        }
        return sites[stack];
    }

    /** Class of what is mostly thrown at a site; {@code Throwable} where that is not known. */
    String topClass(Site site) {
        Tally<String> classes = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (site.equals(of(stack))) {
                int subject = samples.subject().get(i);
                String thrown = traces
                        ? constructed(recording.stacks(), stack)
                        : subject < 0 ? null : recording.subjects().get(subject);
                if (thrown != null) {
                    classes.add(thrown, 1);
                }
            }
        }
        return classes.top().map(Tally.Entry::key).orElse("Throwable");
    }

    /** Whether a method of that name is below the first stack of a site. */
    boolean passes(Site site, String method) {
        Stacks stacks = recording.stacks();
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (site.equals(of(stack))) {
                for (int p = 0; p < stacks.depth(stack); p++) {
                    if (stacks.frameAt(stack, p).method().equals(method)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    private @Nullable Site thrower(int stack) {
        Stacks stacks = recording.stacks();
        int at = 0;
        while (at < stacks.depth(stack) && constructs(stacks.frameAt(stack, at))) {
            at++;
        }
        int own = ownCode.topOwnFrame(stacks, stack, at);
        return own < 0 ? null : Site.of(stacks.frameAt(stack, own));
    }

    private static boolean fillsIn(Stacks stacks, int stack) {
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (!constructs(frame)) {
                return false;
            }
            if (frame.method().equals(FILL_IN)) {
                return true;
            }
        }
        return false;
    }

    /** The outermost class under construction: the constructors of a class and of those above it lie on each other. */
    private static @Nullable String constructed(Stacks stacks, int stack) {
        String last = null;
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (!constructs(frame)) {
                break;
            }
            last = frame.className();
        }
        return last;
    }

    private static boolean constructs(Frame frame) {
        return frame.method().equals("<init>") || frame.method().equals(FILL_IN);
    }
}
