package dev.auger.analysis.trail.rule;

import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Tells the user's own code from the JDK's and from libraries', by package prefix: a finding should end at a line its reader
 * can change.
 */
public final class OwnCode implements Predicate<String> {

    private final String[] libraries;

    private OwnCode(List<String> prefixes) {
        libraries = prefixes.toArray(String[]::new);
    }

    /** The prefixes that come with Auger ({@code library-packages.txt}). */
    public static OwnCode byDefault() {
        InputStream resource = Objects.requireNonNull(OwnCode.class.getResourceAsStream("library-packages.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new OwnCode(reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class, by its binary name, is the user's own. Arrays of primitives and native frames are not. */
    @Override
    public boolean test(String className) {
        if (className.isEmpty()
                || className.indexOf('[') >= 0
                || className.startsWith("$Proxy")
                || generated(className)) {
            return false;
        }
        for (String library : libraries) {
            if (className.startsWith(library)) {
                return false;
            }
        }
        return true;
    }

    /** A class nobody wrote, which has no lines: the one behind a lambda, or a subclass made at run time. */
    private static boolean generated(String className) {
        int at = className.indexOf("$$");
        return at >= 0
                && (className.startsWith("$$Lambda", at)
                        || className.startsWith("$$Enhancer", at)
                        || className.startsWith("$$FastClass", at)
                        || className.startsWith("$$SpringCGLIB", at));
    }

    public boolean test(Frame frame) {
        return test(frame.className());
    }

    /** Position of the own frame nearest to the leaf, or -1: the place in one's own code that asked for what the leaf does. */
    public int topOwnFrame(Stacks stacks, int stack) {
        return topOwnFrame(stacks, stack, 0);
    }

    /** The same from a position on, away from the leaf. */
    public int topOwnFrame(Stacks stacks, int stack, int from) {
        int depth = stack < 0 ? 0 : stacks.depth(stack);
        for (int position = from; position < depth; position++) {
            if (test(stacks.frameAt(stack, position))) {
                return isGenerated(stacks, stack, position) ? position + 1 : position;
            }
        }
        return -1;
    }

    /**
     * Whether the frame is one that a compiler wrote and nobody can change, called by own code: {@code values()} of an enum, which copies
     * an array and calls nothing, or its {@code valueOf}.
     */
    private boolean isGenerated(Stacks stacks, int stack, int position) {
        String method = stacks.frameAt(stack, position).method();
        boolean generated = position == 0
                ? method.equals("values")
                : method.equals("valueOf")
                        && stacks.frameAt(stack, position - 1).qualifiedName().equals("java.lang.Enum.valueOf");
        return generated && position + 1 < stacks.depth(stack) && test(stacks.frameAt(stack, position + 1));
    }
}
