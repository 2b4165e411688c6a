package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known ways to spend CPU time that have a cheaper way ({@code idioms.txt}), and which of them a stack shows. */
final class Idioms {

    private final List<Idiom> idioms;

    private Idioms(List<Idiom> idioms) {
        this.idioms = List.copyOf(idioms);
    }

    /**
     * One way.
     *
     * @param id its name in text keys
     * @param prefix class and method, or their beginning
     * @param whole the method has to be {@code prefix}, not only begin with it
     * @param leaf only where the sample was taken
     * @param times frames that are wanted
     */
    private record Idiom(String id, String prefix, boolean whole, boolean leaf, int times) {

        static Idiom of(String id, String text) {
            String rest = text;
            boolean leaf = rest.startsWith("leaf:");
            rest = leaf ? rest.substring("leaf:".length()) : rest;
            int times = 1;
            if (rest.startsWith("x") && rest.indexOf(':') > 0) {
                times = Integer.parseInt(rest.substring(1, rest.indexOf(':')));
                rest = rest.substring(rest.indexOf(':') + 1);
            }
            boolean whole = !rest.endsWith("*");
            return new Idiom(id, whole ? rest : rest.substring(0, rest.length() - 1), whole, leaf, times);
        }

        boolean matches(String method) {
            return whole ? method.equals(prefix) : method.startsWith(prefix);
        }
    }

    static Idioms byDefault() {
        InputStream resource = Objects.requireNonNull(Idioms.class.getResourceAsStream("idioms.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<Idiom> idioms = new ArrayList<>();
            reader.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" +");
                        Stream.of(words).skip(1).forEach(word -> idioms.add(Idiom.of(words[0], word)));
                    });
            return new Idioms(idioms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All ids, in the order of the file. */
    List<String> ids() {
        return idioms.stream().map(Idiom::id).distinct().toList();
    }

    /**
     * The idiom that a stack shows below its own frame nearest to the leaf, or null. Of several the one nearest to own code: a pattern
     * that is compiled to format a text is the format's business.
     */
    @Nullable
    String of(Stacks stacks, int stack, OwnCode ownCode) {
        int own = ownCode.topOwnFrame(stacks, stack);
        int depth = own < 0 ? 0 : own;
        int[] seen = new int[idioms.size()];
        String found = null;
        for (int position = 0; position < depth; position++) {
            Frame frame = stacks.frameAt(stack, position);
            String method = frame.qualifiedName();
            for (int i = 0; i < seen.length; i++) {
                Idiom idiom = idioms.get(i);
                if (idiom.matches(method) && (!idiom.leaf() || position == 0) && ++seen[i] >= idiom.times()) {
                    found = idiom.id();
                    break;
                }
            }
        }
        return found;
    }
}
