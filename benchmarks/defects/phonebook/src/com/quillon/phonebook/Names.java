package com.quillon.phonebook;

import java.util.SplittableRandom;

/** Makes up people. */
final class Names {
    private static final String[] SYLLABLES = {"lé", "mar", "zoë", "ñan", "tür", "ka", "ro", "bjö", "len", "çi"};

    private final SplittableRandom random = new SplittableRandom(77);

    Entry next() {
        StringBuilder name = new StringBuilder();
        int parts = random.nextInt(3, 7);
        for (int i = 0; i < parts; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return new Entry(name.toString(), random.nextInt(1_000_000));
    }
}
