package dev.auger.analysis.trail.rule;

import dev.auger.model.recording.Stacks;
import org.jspecify.annotations.Nullable;

/** The own-code site of each stack, found once a stack. Used by one thread. */
public final class SiteIndex {

    private final Stacks stacks;
    private final OwnCode ownCode;
    private final @Nullable Site[] sites;
    private final boolean[] known;

    private SiteIndex(Stacks stacks, OwnCode ownCode) {
        this.stacks = stacks;
        this.ownCode = ownCode;
        this.sites = new Site[stacks.size()];
        this.known = new boolean[stacks.size()];
    }

    public static SiteIndex of(Stacks stacks, OwnCode ownCode) {
        return new SiteIndex(stacks, ownCode);
    }

    /** The own frame nearest to the leaf, or null where a stack has none. */
    @Nullable
    public Site of(int stack) {
        if (stack < 0) {
            return null;
        }
        if (!known[stack]) {
            known[stack] = true;
            int position = ownCode.topOwnFrame(stacks, stack);
            sites[stack] = position < 0 ? null : Site.of(stacks.frameAt(stack, position));
        }
        return sites[stack];
    }
}
