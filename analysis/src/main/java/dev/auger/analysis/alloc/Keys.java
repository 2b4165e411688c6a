package dev.auger.analysis.alloc;

import dev.auger.analysis.flame.CodePoints;
import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the classes, sites or thread families of a recording's samples densely. */
final class Keys {

    static final String NO_CLASS = "?";
    private static final Frame NO_STACK = new Frame("", "[no stack]", null, -1, FrameKind.SYNTHETIC);

    private record Code(String className, String method, int line) {}

    private final Recording recording;
    private final Dimension dimension;
    private final Stacks stacks;
    /** Number + 1 by subject, frame or thread index + 1; 0 while unknown. */
    private final int[] known;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    Keys(Recording recording, Dimension dimension) {
        this.recording = recording;
        this.dimension = dimension;
        stacks = recording.stacks();
        known = new int
                [1
                        + switch (dimension) {
                            case CLASS -> recording.subjects().size();
                            case SITE -> stacks.frameCount();
                            case THREAD -> recording.threads().size();
                        }];
    }

    int size() {
        return names.size();
    }

    /** The class, {@code Class.method:line} qualified, or the thread family. */
    String name(int key) {
        return names.get(key);
    }

    /** The top frame of a site. */
    Frame frame(int key) {
        return frames.get(key);
    }

    int of(Samples samples, long i) {
        int index = switch (dimension) {
            case CLASS -> samples.subject().get(i);
            case SITE -> top(samples.stack().get(i));
            case THREAD -> samples.thread().get(i);
        };
        int number = known[index + 1];
        if (number == 0) {
            number = intern(index) + 1;
            known[index + 1] = number;
        }
        return number - 1;
    }

    private int top(int stack) {
        return stack < 0 || stacks.depth(stack) == 0 ? -1 : stacks.frameIndex(stack, 0);
    }

    private int intern(int index) {
        return switch (dimension) {
            case CLASS -> {
                String name = index < 0 ? NO_CLASS : recording.subjects().get(index);
                yield number(name, name);
            }
            case SITE -> {
                Frame frame = index < 0 ? NO_STACK : stacks.frame(index);
                // One line may be seen compiled and interpreted: it is still one site.
                Object code = new Code(frame.className(), frame.method(), frame.line());
                int before = names.size();
                int number = number(code, siteName(frame));
                if (number == before) {
                    frames.add(frame);
                }
                yield number;
            }
            case THREAD -> {
                String family =
                        index < 0 ? "" : ThreadFamilies.of(recording.threads().get(index));
                yield number(family, family);
            }
        };
    }

    private int number(Object key, String name) {
        Integer number = numbers.putIfAbsent(key, names.size());
        if (number != null) {
            return number;
        }
        names.add(name);
        return names.size() - 1;
    }

    private static String siteName(Frame frame) {
        return frame.line() > 0 ? frame.qualifiedName() + ':' + frame.line() : frame.qualifiedName();
    }

    /** Keys by weight descending, then name by code point. */
    Integer[] byWeight(long[] weight) {
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byWeight = Long.compare(weight[b], weight[a]);
            return byWeight != 0 ? byWeight : CodePoints.compare(name(a), name(b));
        });
        return order;
    }
}
