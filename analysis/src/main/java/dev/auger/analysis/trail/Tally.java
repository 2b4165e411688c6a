package dev.auger.analysis.trail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums weights and counts samples by key.
 *
 * @param <K> what is counted; needs equality, and an order by {@code toString} that makes ties deterministic
 */
final class Tally<K> {

    /** A key with its sum and its number of samples. */
    record Entry<K>(K key, long weight, long samples) {}

    private static final class Sum {
        long weight;
        long samples;
    }

    private final Map<K, Sum> sums = new HashMap<>();
    private long weight;
    private long samples;

    void add(K key, long amount) {
        add(key, amount, 1);
    }

    /** Adds so many samples at once. */
    void add(K key, long amount, long count) {
        Sum sum = sums.computeIfAbsent(key, k -> new Sum());
        sum.weight += amount;
        sum.samples += count;
        weight += amount;
        samples += count;
    }

    long weight() {
        return weight;
    }

    long samples() {
        return samples;
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    int keys() {
        return sums.size();
    }

    /** Heaviest first; equal weights in the order of their keys' text. */
    List<Entry<K>> ranked() {
        return sums.entrySet().stream()
                .map(e -> new Entry<>(e.getKey(), e.getValue().weight, e.getValue().samples))
                .sorted(Comparator.comparingLong((Entry<K> e) -> -e.weight())
                        .thenComparing(e -> e.key().toString()))
                .toList();
    }

    Optional<Entry<K>> top() {
        return ranked().stream().findFirst();
    }
}
