package net.fathomline.sonar;

import java.util.Random;

/** A ship goes up and down the coast. */
public final class Sonar {

    public static void main(String[] args) throws Exception {
        Random random = new Random(31);
        try (Survey survey = new Survey()) {
            Screen screen = new Screen(survey);
            long end = System.currentTimeMillis() + 22_000;
            for (int at = 0; System.currentTimeMillis() < end; at += random.nextInt(3) - 1) {
                screen.move(at);
                Thread.sleep(9);
            }
        }
    }
}
