package dev.auger.analysis.flame;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.List;

/** Which stacks are those of pool workers waiting for work, or of threads of the JVM that always wait; decided when asked. */
final class IdleStacks {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Stacks stacks;
    private final byte[] known;

    IdleStacks(Stacks stacks) {
        this.stacks = stacks;
        known = new byte[stacks.size()];
    }

    boolean contains(int stack) {
        if (stack < 0 || stack >= known.length) {
            return false;
        }
        if (known[stack] == 0) {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < stacks.depth(stack); i++) {
                frames.add(stacks.frameAt(stack, i));
            }
            WaitKind kind = WaitKinds.ofWaiting(frames);
            known[stack] = kind == WaitKind.IDLE_POOL || kind == WaitKind.RUNTIME ? YES : NO;
        }
        return known[stack] == YES;
    }
}
