package com.hemlock.tracing;

/** Receipts, as they are printed on the till. */
final class Receipts {
    private final String[] last = new String[500];
    private int printed;

    void print(int customer, int cents) {
        StringBuilder receipt = new StringBuilder();
        for (int line = 0; line < 110; line++) {
            receipt.append("item ").append(customer % 97 + line).append("  ").append(cents / 110 / 100).append('.').append(cents / 110 % 100).append('\n');
        }
        last[printed++ % last.length] = receipt.append("total ").append(cents).toString();
    }
}
