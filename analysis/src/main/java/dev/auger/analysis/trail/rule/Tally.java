package dev.auger.analysis.trail.rule;

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
public final class Tally<K> {

    /** A key with its sum and its number of samples. */
    public record Entry<K>(K key, long weight, long samples) {}

    private static final class Sum {
        long weight;
        long samples;
    }

    private final Map<K, Sum> sums = new HashMap<>();
    private long weight;
    private long samples;

    public void add(K key, long amount) {
        add(key, amount, 1);
    }

    /** Adds so many samples at once. */
    public void add(K key, long amount, long count) {
        Sum sum = sums.computeIfAbsent(key, k -> new Sum());
        sum.weight += amount;
        sum.samples += count;
        weight += amount;
        samples += count;
    }

    public long weight() {
        return weight;
    }

    public long samples() {
        return samples;
    }

    public boolean isEmpty() {
        return sums.isEmpty();
    }

    public int keys() {
        return sums.size();
    }

    /** Heaviest first; equal weights in the order of their keys' text. */
    public List<Entry<K>> ranked() {
        return sums.entrySet().stream()
                .map(e -> new Entry<>(e.getKey(), e.getValue().weight, e.getValue().samples))
                .sorted(Comparator.comparingLong((Entry<K> e) -> -e.weight())
                        .thenComparing(e -> e.key().toString()))
                .toList();
    }

    public Optional<Entry<K>> top() {
        return ranked().stream().findFirst();
    }
}
