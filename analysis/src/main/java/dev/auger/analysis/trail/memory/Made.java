package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;

/** Tells samples that show an object of one class being made: it is allocated, or its constructor allocates. */
final class Made {

    private final Stacks stacks;
    private final String className;
    private final boolean[] subjects;
    private final byte[] known;

    Made(Recording recording, String className) {
        this.className = className;
        this.stacks = recording.stacks();
        this.known = new byte[stacks.size()];
        this.subjects = new boolean[recording.subjects().size()];
        for (int s = 0; s < subjects.length; s++) {
            subjects[s] = Entries.same(className, recording.subjects().get(s));
        }
    }

    boolean is(Samples allocated, long row) {
        int subject = allocated.subject().get(row);
        return subject >= 0 && subjects[subject]
                || inConstructor(allocated.stack().get(row));
    }

    boolean is(OldObject object) {
        return Entries.same(className, object.className()) || inConstructor(object.stack());
    }

    private boolean inConstructor(int stack) {
        if (stack >= 0 && known[stack] == 0) {
            known[stack] = 2;
            for (int p = 0; p < stacks.depth(stack); p++) {
                if (stacks.frameAt(stack, p).method().equals("<init>")
                        && stacks.frameAt(stack, p).className().equals(className)) {
                    known[stack] = 1;
                }
            }
        }
        return stack >= 0 && known[stack] == 1;
    }
}
