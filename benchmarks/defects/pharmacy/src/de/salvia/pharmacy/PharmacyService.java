package de.salvia.pharmacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Checks prescriptions; now and then one cannot be read. */
public final class PharmacyService {
    private final Map<String, Integer> dispensed = new HashMap<>();
    private final Random random = new Random(6);
    private int refused;

    public static void main(String[] args) throws InterruptedException {
        PharmacyService service = new PharmacyService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 120; i++) {
                service.take();
            }
            Thread.sleep(6);
        }
    }

    private void take() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("drug").append(random.nextInt(90)).append(' ').append(1 + random.nextInt(3)).append(' ');
        }
        if (random.nextInt(1_500) == 0) {
            text.append("x");
        }
        try {
            dispense(text.toString());
        } catch (IllegalArgumentException e) {
            refused++;
        }
    }

    private void dispense(String text) {
        String[] words = text.strip().split(" ");
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException("no amount after " + words[words.length - 1] + ", " + refused + " refused before");
        }
        for (int i = 0; i < words.length; i += 2) {
            dispensed.merge(words[i], words[i + 1].charAt(0) - '0', Integer::sum);
        }
    }
}
