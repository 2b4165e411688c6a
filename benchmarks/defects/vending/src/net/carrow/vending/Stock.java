package net.carrow.vending;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Cans by slot. */
final class Stock {
    private final AtomicIntegerArray sold = new AtomicIntegerArray(40);

    void sold(int slot) {
        sold.incrementAndGet(slot);
    }

    String sheet(int day) {
        StringBuilder sheet = new StringBuilder();
        for (int slot = 0; slot < sold.length(); slot++) {
            for (int hour = 0; hour < 24; hour++) {
                sheet.append((sold.get(slot) * 31 + day * 7 + hour) % 97).append(hour < 23 ? ';' : '\n');
            }
        }
        return sheet.toString();
    }
}
