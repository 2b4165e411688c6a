package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of tree nodes as dense numbers: frames of one method share one, whatever their line and compilation. */
final class FrameNames {

    static final String ROOT = "root";
    static final String NO_STACK = "[no stack]";
    static final String TRUNCATED = "[truncated]";
    /** What is left of a stack all of whose frames are hidden. */
    static final String HIDDEN = "[hidden]";

    static final String NO_THREAD = "[no thread]";
    static final String NO_STATE = "[no state]";
    static final String ON_CPU = "[on cpu, estimated]";
    static final String OFF_CPU = "[off cpu, estimated]";

    private final Stacks stacks;
    private final boolean lines;
    private final int[] ofFrame;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    FrameNames(Stacks stacks, boolean lines) {
        this.stacks = stacks;
        this.lines = lines;
        ofFrame = new int[stacks.frameCount()];
        Arrays.fill(ofFrame, -1);
        of(ROOT);
    }

    int of(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    int ofFrame(int frame) {
        int number = ofFrame[frame];
        if (number < 0) {
            number = of(text(stacks.frame(frame)));
            ofFrame[frame] = number;
        }
        return number;
    }

    private String text(Frame frame) {
        String name = frame.qualifiedName();
        return lines && frame.line() > 0 ? name + ':' + frame.line() : name;
    }

    /** By frame index its name; meaningless for frames that were never asked for. */
    int[] ofFrames() {
        return ofFrame;
    }

    String[] toArray() {
        return names.toArray(String[]::new);
    }
}
