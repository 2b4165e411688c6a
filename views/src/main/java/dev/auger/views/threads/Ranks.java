package dev.auger.views.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Places of texts in their order, so that rows sort by a number: found when first asked for, for few differ among a million. */
final class Ranks {

    private final int size;
    private final IntFunction<String> texts;
    private volatile int @Nullable [] ranks;

    private Ranks(int size, IntFunction<String> texts) {
        this.size = size;
        this.texts = texts;
    }

    /** A number for each of so many texts. */
    static IntToLongFunction of(int size, IntFunction<String> texts) {
        return new Ranks(size, texts)::rank;
    }

    private long rank(int index) {
        int[] known = ranks;
        if (known == null) {
            known = find();
            ranks = known;
        }
        return known[index];
    }

    private int[] find() {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        int[] found = new int[size];
        for (int i = 0; i < size; i++) {
            String text = texts.apply(i);
            Integer number = numbers.get(text);
            if (number == null) {
                number = distinct.size();
                numbers.put(text, number);
                distinct.add(text);
            }
            found[i] = number;
        }
        Integer[] order = new Integer[distinct.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> distinct.get(i), String.CASE_INSENSITIVE_ORDER));
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        for (int i = 0; i < size; i++) {
            found[i] = places[found[i]];
        }
        return found;
    }
}
