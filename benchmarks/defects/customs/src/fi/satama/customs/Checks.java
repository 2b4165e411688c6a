package fi.satama.customs;

import java.util.zip.Adler32;

/** What is checked of any declaration. */
final class Checks {
    boolean plausible(Declaration declaration) {
        Trail.step("origin", declaration);
        if (declaration.origin().isBlank()) {
            return false;
        }
        Adler32 sum = new Adler32();
        sum.update(declaration.content());
        Trail.step("content", declaration);
        return sum.getValue() % 97 != 0;
    }

    long duty(Declaration declaration) {
        Trail.step("duty", declaration);
        long weighed = 0;
        for (byte one : declaration.content()) {
            weighed += one * 31L ^ weighed >>> 7;
        }
        return Math.abs(weighed % 400) + declaration.value() / 5;
    }
}
