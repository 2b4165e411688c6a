package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
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

    /** Own frames above the one that a library calls back: a test that calls much more is the cost itself. */
    private static final int CALLED_BACK = 1;

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
     * @param callsBack it counts where own code that it calls back is running, too
     * @param times frames that are wanted
     */
    private record Idiom(String id, String prefix, boolean whole, boolean leaf, boolean callsBack, int times) {

        static Idiom of(String id, String text) {
            String rest = text;
            boolean leaf = rest.startsWith("leaf:");
            rest = leaf ? rest.substring("leaf:".length()) : rest;
            boolean callsBack = rest.startsWith("back:");
            rest = callsBack ? rest.substring("back:".length()) : rest;
            int times = 1;
            if (rest.startsWith("x") && rest.indexOf(':') > 0) {
                times = Integer.parseInt(rest.substring(1, rest.indexOf(':')));
                rest = rest.substring(rest.indexOf(':') + 1);
            }
            boolean whole = !rest.endsWith("*");
            return new Idiom(id, whole ? rest : rest.substring(0, rest.length() - 1), whole, leaf, callsBack, times);
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
     * The idiom that a stack shows below an own frame, or null. It is the own frame nearest to the leaf, or, for ways that call own code
     * back, the one it is called for. Of several idioms the one nearest to own code: a pattern that is compiled to format a
     * text is the format's business.
     */
    @Nullable
    Spent of(Stacks stacks, int stack, OwnCode ownCode) {
        int own = ownCode.topOwnFrame(stacks, stack);
        if (own < 0) {
            return null;
        }
        String found = between(stacks, stack, 0, own, false);
        int library = own + 1;
        while (library < stacks.depth(stack)
                && library <= own + CALLED_BACK
                && ownCode.test(stacks.frameAt(stack, library))) {
            library++;
        }
        int caller = ownCode.topOwnFrame(stacks, stack, library);
        if (found == null && caller > library) {
            found = between(stacks, stack, library, caller, true);
            own = caller;
        }
        return found == null ? null : new Spent(found, Site.of(stacks.frameAt(stack, own)));
    }

    private @Nullable String between(Stacks stacks, int stack, int from, int to, boolean calledBack) {
        int[] seen = new int[idioms.size()];
        String found = null;
        for (int position = from; position < to; position++) {
            String method = stacks.frameAt(stack, position).qualifiedName();
            for (int i = 0; i < seen.length; i++) {
                Idiom idiom = idioms.get(i);
                if (idiom.matches(method)
                        && (!calledBack || idiom.callsBack())
                        && (!idiom.leaf() || position == 0)
                        && ++seen[i] >= idiom.times()) {
                    found = idiom.id();
                    break;
                }
            }
        }
        return found;
    }

    /** One line that spends time in one way: the way's id. */
    record Spent(String idiom, Site site) {}
}
