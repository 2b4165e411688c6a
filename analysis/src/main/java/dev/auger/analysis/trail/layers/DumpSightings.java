package dev.auger.analysis.trail.layers;

import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Names;
import dev.auger.model.ThreadDumps;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads of thread dumps, each seen once a dump. Threads that wait in the platform's own code weigh nothing: an idle pool is
 * large and tells nothing.
 */
final class DumpSightings implements Sightings {

    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<Integer> firstThread = new ArrayList<>();
    private final List<Integer> firstStack = new ArrayList<>();
    private final OwnFrames own;
    private final boolean waiting;
    private final String files;
    private int threads;
    private int stacks;
    private final byte[] known;
    private long total;

    /** @param waiting whether threads that run weigh nothing: something hangs, and they do not */
    DumpSightings(List<ThreadDumps> evidence, OwnFrames own, boolean waiting) {
        this.own = own;
        this.waiting = waiting;
        for (ThreadDumps file : evidence) {
            for (ThreadDump dump : file.dumps()) {
                dumps.add(dump);
                firstThread.add(threads);
                firstStack.add(stacks);
                threads += dump.size();
                stacks += dump.stackCount();
            }
        }
        known = new byte[stacks];
        files = evidence.isEmpty() ? "" : evidence.getFirst().passport().name();
        for (int t = 0; t < threads; t++) {
            total += dump(t).state(local(t)) == null ? 0 : 1;
        }
    }

    private ThreadDump dump(int thread) {
        return dumps.get(at(firstThread, thread));
    }

    private int local(int thread) {
        return thread - firstThread.get(at(firstThread, thread));
    }

    private static int at(List<Integer> firsts, int index) {
        int low = 0;
        for (int high = firsts.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (firsts.get(middle) <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public long size() {
        return threads;
    }

    @Override
    public int thread(long i) {
        return (int) i;
    }

    @Override
    public int stack(long i) {
        int stack = dump((int) i).stack(local((int) i));
        return stack < 0 ? -1 : stack + firstStack.get(at(firstThread, (int) i));
    }

    @Override
    public long weight(long i) {
        ThreadDump dump = dump((int) i);
        ThreadState state = dump.state(local((int) i));
        if (state == null || waiting && state == ThreadState.RUNNABLE) {
            return 0;
        }
        int stack = stack(i);
        return state == ThreadState.BLOCKED || stack >= 0 && hasOwnCode(stack) ? 1 : 0;
    }

    /** Asked once a thread and pass, answered once a stack. */
    private boolean hasOwnCode(int stack) {
        if (known[stack] == 0) {
            known[stack] = (byte) (own.next(this, stack, 0) >= 0 ? 1 : 2);
        }
        return known[stack] == 1;
    }

    @Override
    public @Nullable String subject(long i) {
        ThreadInfo.Lock lock = dump((int) i).waitingOn(local((int) i));
        return lock == null ? null : lock.className();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public ThreadRef threadAt(int thread) {
        return dump(thread).ref(local(thread));
    }

    /** Goroutines have no names worth grouping by: who started them tells them apart. */
    @Override
    public String pool(int thread) {
        ThreadDump dump = dump(thread);
        Creator creator = dump.platform() == ThreadDump.Platform.GO ? dump.creator(local(thread)) : null;
        return creator == null ? Names.poolOf(threadAt(thread).displayName()) : Names.shortFrame(creator.frame());
    }

    @Override
    public int stacks() {
        return stacks;
    }

    @Override
    public int depth(int stack) {
        return frames(stack).size();
    }

    @Override
    public Frame frame(int stack, int position) {
        return frames(stack).get(position);
    }

    private List<Frame> frames(int stack) {
        int dump = at(firstStack, stack);
        return dumps.get(dump).frames(stack - firstStack.get(dump));
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
        return Share.exact(weight, total);
    }

    @Override
    public EvidenceLink link(Share share) {
        return new EvidenceLink(
                files,
                "",
                Phrase.of(
                        "wizard.ev.threads",
                        Quantity.count(share.part()),
                        Quantity.count(share.whole()),
                        dumps.size()));
    }

    @Override
    public boolean allocates() {
        return false;
    }
}
