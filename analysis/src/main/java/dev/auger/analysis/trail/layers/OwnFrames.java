package dev.auger.analysis.trail.layers;

import dev.auger.analysis.threads.GoCode;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;

/** Tells frames of one's own code from others; also those of Go, which have import paths instead of classes. */
final class OwnFrames {

    private final OwnCode ownCode;

    OwnFrames(OwnCode ownCode) {
        this.ownCode = ownCode;
    }

    boolean test(Frame frame) {
        return frame.kind() == FrameKind.GO ? GoCode.isOwn(frame.qualifiedName()) : ownCode.test(frame);
    }

    /** Position of the own frame nearest to the leaf at or after a position, or -1. */
    int next(Sightings s, int stack, int from) {
        for (int p = from; p < s.depth(stack); p++) {
            if (test(s.frame(stack, p))) {
                return p;
            }
        }
        return -1;
    }
}
