package com.stowell.lockers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** Brings parcels, and has them fetched some time later. */
final class Carrier {
    private final Wall<Parcel> wall;
    private final SplittableRandom random;
    private final String prefix;
    private final Deque<String> codes = new ArrayDeque<>();
    private int number;

    Carrier(Wall<Parcel> wall, int seed) {
        this.wall = wall;
        this.random = new SplittableRandom(seed);
        this.prefix = "C" + seed + "-";
    }

    void tour() {
        for (int i = 0; i < 6; i++) {
            String code = prefix + number++;
            wall.leave(new Parcel(code, random.nextInt(9_000), label(code)));
            codes.addLast(code);
        }
        while (codes.size() > 40) {
            fetch(codes.removeFirst());
        }
    }

    private void fetch(String code) {
        String typed = random.nextInt(2_500) == 0 ? code.replace('-', '_') : code;
        wall.claim(typed).ifPresent(parcel -> weigh(parcel));
    }

    private void weigh(Parcel parcel) {
        int sum = 0;
        for (byte one : parcel.label()) {
            sum += one;
        }
        if (sum == parcel.grams()) {
            codes.removeIf(code -> code.endsWith("00"));
        }
    }

    private static byte[] label(String code) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(code).append(i);
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
