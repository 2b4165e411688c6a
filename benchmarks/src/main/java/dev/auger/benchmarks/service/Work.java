package dev.auger.benchmarks.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What is done at the bottom of a stack: a few ways to spend some microseconds, with and without garbage. */
public final class Work {
    private static final int WAYS = 5;

    private Work() {}

    /** Does one piece of work and returns something that depends on it. */
    public static long piece(SplittableRandom random, int which) {
        return switch (which % WAYS) {
            case 0 -> sum(random);
            case 1 -> text(which).length();
            case 2 -> sorted(random);
            case 3 -> counted(random);
            default ->
                IntStream.range(0, 150)
                        .mapToObj(Integer::toString)
                        .filter(s -> s.length() > 2)
                        .count();
        };
    }

    private static long sum(SplittableRandom random) {
        long sum = random.nextInt();
        for (int i = 0; i < 3_000; i++) {
            sum = Long.rotateLeft(31 * sum + i, 7);
        }
        return sum;
    }

    private static String text(int which) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("key").append(i * which).append('=');
        }
        return text.toString();
    }

    private static int sorted(SplittableRandom random) {
        int[] values = random.ints(500).toArray();
        Arrays.sort(values);
        return values[0];
    }

    private static long counted(SplittableRandom random) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            counts.merge("name" + random.nextInt(20), 1, Integer::sum);
        }
        return counts.size();
    }
}
