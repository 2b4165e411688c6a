package ca.flora.herbarium;

import java.util.SplittableRandom;

/** Where sheets are kept. */
final class Drawers {
    private static final String[] FAMILIES = {"Rosaceae", "Poaceae", "Fabaceae", "Ericaceae", "Salicaceae"};

    Sheet pull(int number) {
        SplittableRandom random = new SplittableRandom(number);
        byte[] picture = new byte[20_000 + random.nextInt(16_000)];
        random.nextBytes(picture);
        return new Sheet(number, FAMILIES[number % FAMILIES.length], picture);
    }
}
