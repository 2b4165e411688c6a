package dev.auger.analysis.trail.layers;

import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads of a heap dump: an instant, like a thread dump, where there is none. Threads without own code weigh nothing. */
final class HeapSightings implements Sightings {

    private final HeapSnapshot heap;
    private final List<HeapThread> all;
    private final boolean[] weighs;

    HeapSightings(HeapSnapshot heap, OwnFrames own) {
        this.heap = heap;
        this.all = heap.threads();
        this.weighs = new boolean[all.size()];
        for (int t = 0; t < weighs.length; t++) {
            weighs[t] = own.next(this, t, 0) >= 0;
        }
    }

    @Override
    public long size() {
        return all.size();
    }

    @Override
    public int thread(long i) {
        return (int) i;
    }

    @Override
    public int stack(long i) {
        return (int) i;
    }

    @Override
    public long weight(long i) {
        return weighs[(int) i] ? 1 : 0;
    }

    @Override
    public @Nullable String subject(long i) {
        return null;
    }

    @Override
    public int threads() {
        return all.size();
    }

    @Override
    public ThreadRef threadAt(int thread) {
        return new ThreadRef(all.get(thread).name(), all.get(thread).javaId(), -1, false, null);
    }

    @Override
    public String pool(int thread) {
        return Names.poolOf(threadAt(thread).displayName());
    }

    @Override
    public int stacks() {
        return all.size();
    }

    @Override
    public int depth(int stack) {
        return all.get(stack).frames().size();
    }

    @Override
    public Frame frame(int stack, int position) {
        return all.get(stack).frames().get(position);
    }

    @Override
    public Quantity amount(long weight) {
        return Quantity.count(weight);
    }

    @Override
    public Grade grade() {
        return Grade.EXACT;
    }

    @Override
    public Share share(long weight, long count) {
        return Share.exact(weight, all.size());
    }

    @Override
    public EvidenceLink link(Share share) {
        return new EvidenceLink(
                heap.passport().name(),
                "",
                Phrase.of("wizard.ev.threads", Quantity.count(share.part()), Quantity.count(share.whole()), 1));
    }

    @Override
    public boolean allocates() {
        return false;
    }
}
