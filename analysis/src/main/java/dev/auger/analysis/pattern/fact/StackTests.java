package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked of stacks again and again, found once for each stack. */
abstract class StackTests {

    /** Upper frames that tell stacks of several dumps to be the same. */
    private static final int UPPER = 5;

    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final int UNKNOWN = -2;

    private final int count;
    private final Predicate<Frame> own;
    private final int[] ownFrame;
    private final Map<Globs, byte[]> found = new HashMap<>();

    StackTests(int count, Predicate<Frame> own) {
        this.count = count;
        this.own = own;
        this.ownFrame = new int[count];
        Arrays.fill(ownFrame, UNKNOWN);
    }

    abstract int depth(int stack);

    /** A frame by its position from the top, where 0 is what ran. */
    abstract Frame frame(int stack, int position);

    /** Looks through a stack. */
    boolean search(int stack, Globs globs) {
        for (int p = 0; p < depth(stack); p++) {
            if (globs.match(frame(stack, p).qualifiedName())) {
                return true;
            }
        }
        return false;
    }

    final boolean has(int stack, Globs globs) {
        if (stack < 0) {
            return false;
        }
        byte[] known = found.computeIfAbsent(globs, g -> new byte[count]);
        if (known[stack] == 0) {
            known[stack] = search(stack, globs) ? YES : NO;
        }
        return known[stack] == YES;
    }

    /** Position of the own frame nearest the top, or -1. */
    final int own(int stack) {
        if (stack < 0) {
            return -1;
        }
        if (ownFrame[stack] == UNKNOWN) {
            int at = -1;
            for (int p = 0; at < 0 && p < depth(stack); p++) {
                at = own.test(frame(stack, p)) ? p : -1;
            }
            ownFrame[stack] = at;
        }
        return ownFrame[stack];
    }

    final @Nullable CodePoint site(int stack) {
        int at = own(stack);
        return at < 0 ? null : CodePoint.of(frame(stack, at));
    }

    /** {@code Class.method:12} of the nearest own frame; of the top one where none is own; empty without frames. */
    final String place(int stack) {
        if (stack < 0 || depth(stack) == 0) {
            return "";
        }
        Frame frame = frame(stack, Math.max(0, own(stack)));
        return frame.line() > 0 ? Names.shortFrame(frame) + ':' + frame.line() : Names.shortFrame(frame);
    }

    /** Own methods on a stack of the type the own one nearest the top belongs to, that included. */
    final int sameType(int stack) {
        int at = own(stack);
        int count = 0;
        for (int p = Math.max(0, at); at >= 0 && p < depth(stack); p++) {
            String type = type(frame(stack, p));
            count += !type.isEmpty() && type.equals(type(frame(stack, at))) ? 1 : 0;
        }
        return count;
    }

    /** The class, or of a method of Go what stands before the method: {@code shop.(*Book)}; empty for a plain function. */
    private static String type(Frame frame) {
        if (!frame.className().isEmpty()) {
            return frame.className();
        }
        int end = frame.method().indexOf(").");
        return end < 0 ? "" : frame.method().substring(0, end);
    }

    final String top(int stack) {
        return stack < 0 || depth(stack) == 0 ? "" : frame(stack, 0).qualifiedName();
    }

    /** The upper frames as text, which is the same for the same code in another dump. */
    final String upper(int stack) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; stack >= 0 && p < Math.min(UPPER, depth(stack)); p++) {
            text.append(frame(stack, p).qualifiedName())
                    .append(':')
                    .append(frame(stack, p).line())
                    .append('\n');
        }
        return text.toString();
    }
}
