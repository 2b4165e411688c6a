package org.dunmore.postage;

import java.util.function.ToIntFunction;

/** What a letter costs. */
interface Tariff extends ToIntFunction<Letter> {

    static Tariff byZone() {
        return letter -> Zone.of(letter.code()).cents();
    }

    default Tariff plusWeight(int centsPerGram) {
        return letter -> applyAsInt(letter) + letter.grams() * centsPerGram;
    }
}
